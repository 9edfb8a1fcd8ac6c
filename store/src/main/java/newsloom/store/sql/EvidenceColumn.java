package newsloom.store.sql;

import java.util.List;
import newsloom.model.Evidence;
import newsloom.model.json.Json;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** The evidence of a member as it stands in its row: a list in JSON. */
final class EvidenceColumn {
    private static final TypeReference<List<Evidence>> TYPE = new TypeReference<>() {};
    private static final ObjectReader READER = Json.MAPPER.readerFor(TYPE);
    /** Of a list whose type it is not told, it would leave out the kinds. */
    private static final ObjectWriter WRITER = Json.MAPPER.writerFor(TYPE);

    private EvidenceColumn() {}

    static String write(List<Evidence> evidence) {
        return WRITER.writeValueAsString(evidence);
    }

    static List<Evidence> read(String json) {
        return READER.readValue(json);
    }
}
