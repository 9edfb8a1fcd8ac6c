package newsloom.store.sql.row;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import newsloom.model.Evidence;
import newsloom.model.PublicationDate;
import newsloom.model.json.Json;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Keyword;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.StoryHead;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/**
 * How rows hold what topics do: the same JSON without what is absent, empty, zero or false, and without names in what every row has and
 * nobody looks for there, such as {@code ["term",[0.814,"quake"]]} for a reason.
 */
public final class RowJson {
    private static final JsonMapper MAPPER = mapper();

    private RowJson() {}

    /** Halves of pairs are escaped: a driver would write them as a question mark. */
    public static String write(Object value) {
        return new String(MAPPER.writeValueAsBytes(value), StandardCharsets.UTF_8);
    }

    public static <T> T read(String content, Class<T> type) {
        return MAPPER.readValue(content, type);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder mapper = Json.MAPPER
                .rebuild()
                .changeDefaultPropertyInclusion(included -> included.withValueInclusion(Include.NON_ABSENT))
                .withConfigOverride(List.class, RowJson::emptyWhereLeftOut)
                .withConfigOverride(long.class, RowJson::zeroWhereLeftOut)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addMixIn(StoryHead.class, Untyped.class)
                .addMixIn(Membership.class, Untyped.class);
        withoutNames()
                .forEach(type -> mapper.withConfigOverride(
                        type, form -> form.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY))));
        return mapper.build();
    }

    private static Stream<Class<?>> withoutNames() {
        return Stream.concat(
                Stream.of(ArticleHeader.class, PublicationDate.class, StoryCounts.class, Keyword.class),
                Stream.of(Evidence.class.getPermittedSubclasses()).filter(RowJson::hasWeight));
    }

    private static void emptyWhereLeftOut(MutableConfigOverride lists) {
        lists.setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS))
                .setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private static void zeroWhereLeftOut(MutableConfigOverride changes) {
        changes.setInclude(JsonInclude.Value.construct(Include.NON_DEFAULT, Include.ALWAYS));
    }

    /** Of the others Jackson writes that they weigh nothing, and would not skip it where fields have no names. */
    private static boolean hasWeight(Class<?> reason) {
        return Stream.of(reason.getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch("weight"::equals);
    }

    /** Which of the two it is, its table says. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface Untyped {
        /** Of a membership. */
        @SuppressWarnings("UnusedMethod") // Jackson reads what stands at it
        @JsonInclude(Include.NON_DEFAULT)
        boolean newVoice();
    }
}
