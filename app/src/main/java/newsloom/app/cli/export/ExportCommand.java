package newsloom.app.cli.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.session.Session;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.Services;
import newsloom.app.service.StoryQueries;
import newsloom.ingest.IngestSettings;
import newsloom.model.PublicationDate;
import newsloom.store.ArrivedCorrection;
import newsloom.store.PlacedArticle;
import newsloom.store.PlacedArticle.Place;

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
        Written written = new Written(request, out, ExportedCorrections.of(stories, request));
        Iterator<PlacedArticle> articles =
                stories.articles(request.since(), request.until()).iterator();
        while (articles.hasNext() && !isUnread.getAsBoolean()) {
            written.add(articles.next());
        }
        Iterator<Place> withoutText = stories.withoutText().iterator();
        while (withoutText.hasNext() && !isUnread.getAsBoolean()) {
            written.add(withoutText.next());
        }
        if (!isUnread.getAsBoolean()) {
            written.end();
        }
    }

    /** What was written, in the order in which a replay is to read it. */
    private final class Written {
        private final ExportRequest request;
        private final OutputStream out;
        private final ExportedCorrections corrections;
        private long articles;
        private long replaced;
        private long decided;
        private long withoutText;

        Written(ExportRequest request, OutputStream out, ExportedCorrections corrections) {
            this.request = request;
            this.out = out;
            this.corrections = corrections;
        }

        void add(PlacedArticle article) throws IOException {
            addCorrections(article.written().at());
            byte[] bytes = request.format().write(article);
            out.write(bytes);
            articles += article.isReplaced() ? 0 : 1;
            replaced += article.isReplaced() ? 1 : 0;
            if (request.format() == ExportFormat.JSONL && bytes.length > longestLine) {
                terminal.say("Article " + article.written().article().id() + " has " + bytes.length
                        + " bytes, and newsloom replay takes back no more than " + longestLine + ".");
            }
        }

        void add(Place gone) throws IOException {
            Optional<Instant> published =
                    gone.membership().article().published().map(PublicationDate::at);
            if (request.isAll() || published.filter(request::wants).isPresent()) {
                out.write(request.format().write(gone));
                withoutText++;
            }
        }

        void end() throws IOException {
            addCorrections(Instant.MAX);
            terminal.remark("Exported " + String.join(", ", counts()) + ".");
            if (withoutText > 0) {
                terminal.remark("No text is stored of " + Count.of(withoutText, "article")
                        + ": it was forgotten, was too old, or is on its way. A replay leaves these out.");
            }
            if (request.format() == ExportFormat.JSONL && corrections.leftOut() > 0) {
                terminal.remark(Count.of(corrections.leftOut(), "correction")
                        + " left out, for not all of their articles are exported.");
            }
        }

        private List<String> counts() {
            List<String> counts = new ArrayList<>(List.of(Count.of(articles, "article")));
            if (request.format() == ExportFormat.JSONL) {
                add(replaced, "earlier text", counts);
                add(decided, "correction", counts);
            }
            return counts;
        }

        private static void add(long count, String what, List<String> counts) {
            if (count > 0) {
                counts.add(Count.of(count, what));
            }
        }

        private void addCorrections(Instant before) throws IOException {
            Optional<ArrivedCorrection> next = corrections.next(before);
            while (next.isPresent()) {
                out.write(request.format().write(next.get()));
                decided++;
                next = corrections.next(before);
            }
        }
    }
}
