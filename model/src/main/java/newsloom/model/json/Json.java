package newsloom.model.json;

import java.util.Locale;
import newsloom.model.Languages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How the records look as JSON: ISO-8601 times, BCP 47 languages, {@code null} for what is absent. */
public final class Json {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Locale.class, new LanguageTag())
                    .addDeserializer(Locale.class, new LanguageOfTag()))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /** What is wrong with text that is no JSON, and where in it: a sentence. */
    public static String problem(JacksonException wrong) {
        TokenStreamLocation place = wrong.getLocation();
        String where = place == null || place.getColumnNr() < 1
                ? ""
                : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + " of it)";
        return "It is not the JSON it should be: " + wrong.getOriginalMessage() + where;
    }

    private static final class LanguageTag extends ValueSerializer<Locale> {
        @Override
        public void serialize(Locale language, JsonGenerator json, SerializationContext context) {
            json.writeString(language.toLanguageTag());
        }
    }

    private static final class LanguageOfTag extends ValueDeserializer<Locale> {
        @Override
        public Locale deserialize(JsonParser json, DeserializationContext context) {
            return Languages.ofTag(json.getString());
        }
    }
}
