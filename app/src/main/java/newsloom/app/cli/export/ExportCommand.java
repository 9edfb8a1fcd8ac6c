package newsloom.app.cli.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;
import newsloom.app.service.StoryQueries;
import newsloom.ingest.IngestSettings;
import newsloom.store.PlacedArticle;

/** Writes all that is stored, article by article, into a file or to whoever reads what the command prints. */
public final class ExportCommand {
    private final Terminal terminal;
    private final Session session;
    private final int longestLine = IngestSettings.defaults().replay().longestLine();

    public ExportCommand(Terminal terminal, Session session) {
        this.terminal = terminal;
        this.session = session;
    }

    public int export(ExportRequest request) {
        if (!request.hasTime()) {
            terminal.say("Nothing is published since --since and before --until: that is no time.");
            return ExitStatus.FAILED;
        }
        return session.with(Services::stories, stories -> {
            request.file()
                    .ifPresentOrElse(
                            file -> WholeFile.write(file, out -> write(stories, request, out, () -> false)),
                            () -> print(stories, request));
            return ExitStatus.DONE;
        });
    }

    private void print(StoryQueries stories, ExportRequest request) {
        PrintStream out = terminal.out();
        try {
            write(stories, request, out, out::checkError);
        } catch (IOException e) {
            throw new UncheckedIOException("A print stream keeps its troubles to itself.", e);
        }
    }

    /** @param isUnread whether nobody reads on: then nothing more need be said */
    private void write(StoryQueries stories, ExportRequest request, OutputStream out, BooleanSupplier isUnread)
            throws IOException {
        out.write(request.format().header());
        Iterator<PlacedArticle> articles =
                stories.articles(request.since(), request.until()).iterator();
        long written = 0;
        while (articles.hasNext() && !isUnread.getAsBoolean()) {
            PlacedArticle article = articles.next();
            byte[] bytes = request.format().write(article);
            out.write(bytes);
            written++;
            if (request.format() == ExportFormat.JSONL && bytes.length > longestLine) {
                terminal.say("Article " + article.written().article().id() + " has " + bytes.length
                        + " bytes, and newsloom replay takes back no more than " + longestLine + ".");
            }
        }
        if (!isUnread.getAsBoolean()) {
            terminal.remark("Exported " + Count.of(written, "article") + ".");
        }
    }
}
