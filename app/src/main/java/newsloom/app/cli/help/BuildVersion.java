package newsloom.app.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which build this is: its version, the commit it was made of, and the Java that runs it. */
public final class BuildVersion implements IVersionProvider {
    /** Written by the build where it finds a repository. */
    private static final String FILE = "/newsloom/app/commit.properties";

    @Override
    public String[] getVersion() {
        Properties build = read();
        String commit = Optional.ofNullable(build.getProperty("git.commit.id.abbrev"))
                .map(id -> "commit " + id + ("true".equals(build.getProperty("git.dirty")) ? " and changes" : ""))
                .orElse("commit unknown");
        String version = build.getProperty("git.build.version", "of unknown version");
        return new String[] {
            "Newsloom " + version + ", " + commit + ", Java " + System.getProperty("java.version") + " ("
                    + System.getProperty("java.vendor") + ")"
        };
    }

    private static Properties read() {
        Properties build = new Properties();
        try (InputStream file = BuildVersion.class.getResourceAsStream(FILE)) {
            if (file != null) {
                build.load(file);
            }
            return build;
        } catch (IOException e) {
            throw new UncheckedIOException("The build's own " + FILE + " cannot be read.", e);
        }
    }
}
