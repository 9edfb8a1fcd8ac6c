package newsloom.model;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

/** Writes one type of record as JSON with a version beside it, and reads it back: the bytes on every topic. */
public final class Codec<T> {
    private static final int VERSION = 1;

    private final JavaType envelope;

    public Codec(Class<T> type) {
        this.envelope = Json.MAPPER.getTypeFactory().constructParametricType(Envelope.class, type);
    }

    public byte[] write(T value) {
        return Json.MAPPER.writerFor(envelope).writeValueAsBytes(new Envelope<>(VERSION, Optional.of(value)));
    }

    public Decoded<T> read(byte[] bytes) {
        try {
            Optional<Envelope<T>> read = Optional.ofNullable(Json.MAPPER.readValue(bytes, envelope));
            return read.map(this::open).orElseGet(() -> new Decoded.Broken<>("The record is null."));
        } catch (JacksonException e) {
            return new Decoded.Broken<>("The record is not the JSON it should be: " + e.getOriginalMessage());
        }
    }

    private Decoded<T> open(Envelope<T> read) {
        if (read.version() != VERSION) {
            return new Decoded.Broken<>(
                    "The record has version " + read.version() + ", and this program reads version " + VERSION + ".");
        }
        return read.body()
                .<Decoded<T>>map(Decoded.Value::new)
                .orElseGet(() -> new Decoded.Broken<>("The record has no body."));
    }

    private record Envelope<T>(int version, Optional<T> body) {}
}
