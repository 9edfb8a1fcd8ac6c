package newsloom.app.cli.source;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsloom.ingest.read.LanguageTags;
import newsloom.model.source.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said about a source when it is added, or later. */
public final class SourceFlags {
    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language it is written in, such as en (default: what it says itself).")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Whose reports it yields (default: what it says itself, else the host).")
    private Optional<String> publisher = Optional.empty();

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description = "How often it is asked: 10m, or between two bounds, 5m..2h"
                    + " (default: the settings web.interval.least and .most).")
    private Optional<Interval> interval = Optional.empty();

    @Option(
            names = "--header",
            paramLabel = "'NAME: VALUE'",
            description = "Send this with every request for it (default: nothing). May be repeated. @FILE or @env:NAME:"
                    + " what the file or the environment holds, so that no list of processes shows it.")
    private @Nullable List<Header> headers;

    @Option(
            names = "--full-text",
            negatable = true,
            arity = "0",
            description = "Fetch the page of every entry, too, for the whole text (default: no).")
    private @Nullable Boolean fullText;

    @Option(names = "--paused", description = "Let it rest (default: no).")
    private boolean paused;

    @Option(names = "--resume", description = "Let it rest no more, also after a 410 (default: no).")
    private boolean resumed;

    /** Whether it can be said so at all. */
    Optional<String> problem() {
        return language.filter(tag -> LanguageTags.normal(tag).equals(Locale.ROOT))
                .map(tag -> "“" + tag + "” is no language; write en, de or pt-BR.")
                .or(() -> paused && resumed ? Optional.of("Choose one of --paused and --resume.") : Optional.empty());
    }

    Map<String, String> headers(Map<String, String> before) {
        Map<String, String> all = new HashMap<>(before);
        Optional.ofNullable(headers).ifPresent(more -> more.forEach(each -> all.put(each.name(), each.value())));
        return all;
    }

    Source applied(Source source, Instant now) {
        Optional<Duration> least = interval.map(Interval::least).or(source::least);
        Optional<Duration> most = interval.map(Interval::most).or(source::most);
        return new Source(
                source.id(),
                source.address(),
                source.kind(),
                source.title(),
                source.folder(),
                language.map(LanguageTags::normal).or(source::language),
                publisher.or(source::publisher),
                least,
                most,
                headers(source.headers()),
                Optional.ofNullable(fullText).orElse(source.fullText()),
                paused || (source.paused() && !resumed),
                now);
    }
}
