package newsloom.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newsloom.app.cli.source.SourceCommand;
import newsloom.app.cli.source.SourceFlags;
import newsloom.model.source.SourceKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What people may type after {@code newsloom sources}: each method is a command, done by the {@link SourceCommand}. */
@Command(name = "sources", description = "Say what is read from the web, and see how it does.")
final class SourceCommands {
    private static final String SOURCE = "Its address, or its id as newsloom sources list prints it.";
    private static final String JSON = "Print JSON, one object per line (default: text for people).";

    @ParentCommand
    private @Nullable NewsloomCommands newsloom;

    @Command(
            description =
                    "Add a feed, a sitemap, or a site: its feeds are found. Of a source that is known, change what"
                            + " is said here.")
    int add(
            @Parameters(paramLabel = "URL", description = "Of a feed, a sitemap or a site's front page.")
                    String address,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            description = "Take it as feed, sitemap or page-list, unseen (default: look what it is).")
                    Optional<SourceKind> kind,
            @Mixin SourceFlags flags) {
        return desk().add(newsloom().overrides(), address, kind, flags);
    }

    @Command(description = "Print the sources, a line each, with how they do.")
    int list(@Option(names = "--json", description = JSON) boolean json) {
        return desk().list(newsloom().overrides(), json);
    }

    @Command(description = "Print all that is known of one source, and what to do about it.")
    int show(
            @Parameters(paramLabel = "SOURCE", description = SOURCE) String source,
            @Option(names = "--json", description = JSON) boolean json) {
        return desk().show(newsloom().overrides(), source, json);
    }

    @Command(name = "import", description = "Add the feeds of a list that another reader exported.")
    int imports(
            @Parameters(paramLabel = "FILE", description = "OPML 1 or 2, or a text file with an address on each line.")
                    Path file) {
        return desk().imports(newsloom().overrides(), file);
    }

    @Command(description = "Print the sources as OPML, which any reader can import.")
    int export() {
        return desk().export(newsloom().overrides());
    }

    @Command(description = "Forget sources, with all that is remembered of them; their articles stay.")
    int remove(@Parameters(paramLabel = "SOURCE", arity = "1..*", description = SOURCE) List<String> sources) {
        return desk().remove(newsloom().overrides(), sources);
    }

    @Command(description = "Ask sources once, now, and print what would be made of it; nothing is written.")
    int check(
            @Parameters(paramLabel = "SOURCE", arity = "0..*", description = SOURCE + " (default: all)") @Nullable
                    List<String> sources,
            @Option(names = "--json", description = JSON) boolean json) {
        return desk().check(newsloom().overrides(), sources == null ? List.of() : sources, json);
    }

    private SourceCommand desk() {
        return newsloom().desk().sources();
    }

    private NewsloomCommands newsloom() {
        return Objects.requireNonNull(newsloom);
    }
}
