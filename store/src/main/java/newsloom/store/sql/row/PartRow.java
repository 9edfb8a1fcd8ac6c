package newsloom.store.sql.row;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.LoggedChange.Kind;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryPart;

/**
 * What was told of a story or an article by one update.
 *
 * @param change the update's number; 0 for what is carried over from the generation before
 * @param at when it arrived, in microseconds
 */
public record PartRow<T extends StoryPart>(T part, long change, long at) {
    /** PostgreSQL has no index of longer texts than four times this. */
    private static final int LONGEST_INDEXED = 512;

    /** Bytes of a story's id or a language, which stand in an index beside an article's id. */
    private static final int LONGEST_NAME = 256;

    public static <T extends StoryPart> PartRow<T> of(ResultSet row, Class<T> type) throws SQLException {
        return new PartRow<>(
                RowJson.read(row.getString("content"), type), row.getLong("from_change"), row.getLong("from_at"));
    }

    /** PostgreSQL keeps no NUL in a text, and no driver half a pair; one in an id must not stop all that come after it. */
    public static String text(String text) {
        return ArticleKey.kept(text);
    }

    /** As much of an article's address as its column holds. */
    public static String address(String url) {
        return text(url.substring(0, Math.min(url.length(), LONGEST_INDEXED)));
    }

    /** Why it cannot be found again on every database, if it cannot: a sentence. */
    public Optional<String> objection() {
        if (part instanceof StoryHead head) {
            return objection(Stream.concat(Stream.of(head.id(), head.language()), head.mergedInto().stream()));
        }
        Membership member = (Membership) part;
        return Article.objectionToId(member.id())
                .or(() -> objection(Stream.of(member.story(), member.article().language())));
    }

    /** That it was told. */
    public LoggedChange logged() {
        Optional<String> article =
                part instanceof Membership member ? Optional.of(text(member.id())) : Optional.empty();
        String language = part instanceof StoryHead head
                ? head.language()
                : ((Membership) part).article().language();
        String story = part instanceof StoryHead head ? head.id() : ((Membership) part).story();
        return new LoggedChange(
                0,
                Times.instant(at),
                article.isPresent() ? Kind.MEMBERSHIP : Kind.STORY,
                Optional.of(text(language)),
                Optional.of(text(story)),
                article);
    }

    /** By the names of the columns. */
    public Map<String, Object> columns(int generation) {
        Map<String, Object> columns = new HashMap<>(Map.of(
                "generation", generation,
                "from_change", change,
                "from_at", at,
                "content", RowJson.write(part)));
        if (part instanceof StoryHead head) {
            columns.put("id", text(head.id()));
            columns.put("language", text(head.language()));
            columns.put("latest", Times.micros(head.lastPublishedAt()));
            columns.put("articles", head.counts().articles());
            columns.put("reports", head.counts().reports());
            columns.put("voices", head.counts().voices());
            columns.put("merged_into", head.mergedInto().map(PartRow::text));
        } else if (part instanceof Membership member) {
            columns.put("language", text(member.article().language()));
            columns.put("article", text(member.id()));
            columns.put("story", text(member.story()));
            columns.put("url", member.url().map(URI::toString).map(PartRow::address));
            columns.put("site", member.article().site().map(PartRow::address));
            columns.put("published", Times.micros(member.publishedAt().or(() -> Optional.of(Instant.MAX))));
            columns.put("arrived", member.arrived());
            columns.put("copy_of", member.copyOf().map(PartRow::text));
        }
        return columns;
    }

    /** Why a story or a language cannot be called that, if it cannot: a sentence. */
    public static Optional<String> objectionToName(String name) {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        return length <= LONGEST_NAME
                ? Optional.empty()
                : Optional.of("A story's id, or its language, has " + length + " bytes (UTF-8), and " + LONGEST_NAME
                        + " are the most that can be.");
    }

    private static Optional<String> objection(Stream<String> names) {
        return names.flatMap(name -> objectionToName(name).stream()).findFirst();
    }
}
