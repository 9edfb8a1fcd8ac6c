package newsloom.watch.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import newsloom.model.json.Json;
import tools.jackson.databind.SerializationFeature;

/** What channels send, as files that somebody has looked at: {@code -Dgolden=FOLDER} writes there what is sent now. */
public final class Golden {
    private Golden() {}

    public static void check(String name, String actual) {
        try {
            if (System.getProperty("golden") != null) {
                Files.writeString(Path.of(System.getProperty("golden"), name), actual);
            }
            try (InputStream file = Golden.class.getResourceAsStream("golden/" + name)) {
                assertThat(actual)
                        .isEqualTo(new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void checkJson(String name, String json) {
        check(
                name,
                Json.MAPPER
                                .writer()
                                .with(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(Json.MAPPER.readTree(json))
                        + "\n");
    }
}
