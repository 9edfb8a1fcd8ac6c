package newsloom.app.cli.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import newsloom.app.failure.CannotRun;

/** A file for its owner alone that others see whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    public static void write(Path file, Content content) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CannotRun("There is no folder for " + file + ". Make it, or choose another file.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new CannotRun(file + " is no file that could be replaced. Choose another, or - for the terminal.");
        }
        try {
            write(folder, file, content);
        } catch (IOException e) {
            throw new CannotRun(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** What Java makes as a temporary file is its owner's alone. */
    private static void write(Path folder, Path file, Content content) throws IOException {
        Path draft = Files.createTempFile(folder, "." + file.getFileName() + ".", ".unfinished");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What is in the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
