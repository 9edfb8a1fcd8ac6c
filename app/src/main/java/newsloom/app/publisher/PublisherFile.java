package newsloom.app.publisher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import newsloom.app.failure.CannotRun;
import newsloom.model.Publishers;

/** The file in which users say whose sites are whose; where there is none, nobody has said anything. */
public record PublisherFile(Path path) {
    private static final int LARGEST = 16 << 20;

    /** @throws CannotRun where something in it is wrong, with the first mistake */
    public Publishers publishers() {
        PublisherReading reading = reading();
        reading.mistakes().stream().findFirst().ifPresent(first -> {
            throw new CannotRun(path + ", " + first + more(reading.mistakes().size() - 1));
        });
        return Publishers.of(reading.publishers());
    }

    /**
     * All that it says, and all that is wrong with it.
     *
     * @throws CannotRun where it cannot be read
     */
    public PublisherReading reading() {
        if (!Files.exists(path)) {
            return new PublisherReading(List.of(), List.of());
        }
        try (InputStream file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new CannotRun(path + " is longer than 16 MiB, which no list of publishers is.");
            }
            return read(bytes);
        } catch (IOException e) {
            throw new CannotRun(path + " cannot be read: " + e, e);
        }
    }

    private static PublisherReading read(byte[] bytes) {
        ByteBuffer coded = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(coded, text, true).isError()) {
            return new PublisherReading(
                    List.of(),
                    List.of(PublisherMistake.of(
                            1 + lineEnds(bytes, coded.position()), "It is no UTF-8: save the file as CSV in UTF-8.")));
        }
        return PublisherCsv.read(text.flip().toString());
    }

    private static long lineEnds(byte[] bytes, int before) {
        return IntStream.range(0, before).filter(at -> bytes[at] == '\n').count();
    }

    private static String more(int mistakes) {
        return mistakes == 0 ? "" : " newsloom publishers --check lists all " + (mistakes + 1) + " mistakes.";
    }
}
