package newsloom.model.json;

import java.util.Optional;
import newsloom.model.quarantine.QuarantineReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Writes one type of record as JSON with a version beside it, and reads it back: the bytes on every topic. */
public final class Codec<T> {
    private static final int VERSION = 1;

    private final ObjectReader reader;
    private final ObjectWriter writer;

    public Codec(Class<T> type) {
        JavaType envelope = Json.MAPPER.getTypeFactory().constructParametricType(Envelope.class, type);
        this.reader = Json.MAPPER.readerFor(envelope);
        this.writer = Json.MAPPER.writerFor(envelope);
    }

    public byte[] write(T value) {
        return writer.writeValueAsBytes(new Envelope<>(VERSION, Optional.of(value)));
    }

    public Decoded<T> read(byte[] bytes) {
        try {
            Optional<Envelope<T>> read = Optional.ofNullable(reader.readValue(bytes));
            return read.map(this::open)
                    .orElseGet(() -> new Decoded.Broken<>(QuarantineReason.EMPTY, "The record is null."));
        } catch (JacksonException e) {
            return refused(bytes, e);
        }
    }

    private Decoded<T> open(Envelope<T> read) {
        if (read.version() != VERSION) {
            return otherVersion(read.version());
        }
        return read.body()
                .<Decoded<T>>map(Decoded.Value::new)
                .orElseGet(() -> new Decoded.Broken<>(QuarantineReason.EMPTY, "The record has no body."));
    }

    private static <T> Decoded<T> refused(byte[] bytes, JacksonException why) {
        if (bytes.length == 0) {
            return new Decoded.Broken<>(QuarantineReason.EMPTY, "The record has no value.");
        }
        QuarantineReason kind =
                why instanceof StreamReadException ? QuarantineReason.NOT_JSON : QuarantineReason.INVALID;
        int version = kind == QuarantineReason.INVALID ? version(bytes) : VERSION;
        return version == VERSION
                ? new Decoded.Broken<>(kind, "The record is not the JSON it should be: " + why.getOriginalMessage())
                : otherVersion(version);
    }

    /** Another version may look like anything else; its number tells people more than what is odd about it. */
    private static int version(byte[] bytes) {
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(bytes, Versioned.class))
                    .map(Versioned::version)
                    .orElse(VERSION);
        } catch (JacksonException e) {
            return VERSION;
        }
    }

    private static <T> Decoded<T> otherVersion(int version) {
        return new Decoded.Broken<>(
                QuarantineReason.VERSION,
                "The record has version " + version + ", and this program reads version " + VERSION + ".");
    }

    private record Envelope<T>(int version, Optional<T> body) {}

    private record Versioned(int version) {}
}
