package newsloom.ingest.replay.file;

import java.util.Optional;

/**
 * Splits a file of JSON into its objects: one, several after each other or on lines of their own, or those of an array.
 *
 * <p>It only counts brackets and leaves each object to the parser. Where one is broken it finds its way back: a line break
 * within quotes ends it, and so does a line that begins an object where none can be.
 */
public final class JsonSplitter implements RecordSplitter {
    private final ByteCursor bytes;
    private final RawRecord.Buffer buffer;
    private long line = 1;
    private int arrays;

    public JsonSplitter(ByteCursor bytes, int longest) {
        this.bytes = bytes;
        this.buffer = new RawRecord.Buffer(longest);
    }

    @Override
    public Optional<RawRecord> next() {
        for (int each = bytes.next(); each != ByteCursor.END; each = bytes.next()) {
            if (each == '{') {
                return Optional.of(new ObjectScan().run());
            }
            if (!isBetween(each)) {
                return Optional.of(restOfLine(each));
            }
        }
        return Optional.empty();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public Optional<String> missing() {
        return arrays == 0 ? Optional.empty() : Optional.of("The file ends within its array: something is missing.");
    }

    private boolean isBetween(int each) {
        line += each == '\n' ? 1 : 0;
        if (each == '[') {
            arrays++;
        } else if (each == ']' && arrays > 0) {
            arrays--;
        } else {
            return each == ',' || isBlank(each);
        }
        return true;
    }

    /** What is no object is refused by its line. */
    private RawRecord restOfLine(int first) {
        int each = first;
        for (; each != ByteCursor.END && each != '\n'; each = bytes.next()) {
            buffer.add(each);
        }
        return buffer.take(each == '\n' ? line++ : line);
    }

    private static boolean isBlank(int each) {
        return each == ' ' || each == '\n' || each == '\r' || each == '\t';
    }

    /** Follows one object from its opening to its closing bracket. */
    private final class ObjectScan {
        private final long start = line;
        private int depth;
        private boolean quoted;
        private boolean escaped;
        private boolean lineBegins;
        private int before = ',';

        RawRecord run() {
            int each = '{';
            while (each != ByteCursor.END && !isCutBefore(each)) {
                buffer.add(each);
                take(each);
                if (depth == 0) {
                    break;
                }
                each = bytes.next();
            }
            return buffer.take(start);
        }

        private boolean isCutBefore(int each) {
            if (each == '\n') {
                line++;
                lineBegins = true;
                return quoted;
            }
            if (each == '{' && lineBegins && !quoted && before != ',' && before != ':' && before != '[') {
                bytes.back();
                return true;
            }
            return false;
        }

        private void take(int each) {
            if (quoted) {
                quoted = escaped || each != '"';
                escaped = !escaped && each == '\\';
            } else {
                depth += each == '{' || each == '[' ? 1 : each == '}' || each == ']' ? -1 : 0;
                quoted = each == '"';
            }
            if (!isBlank(each)) {
                before = each;
                lineBegins = false;
            }
        }
    }
}
