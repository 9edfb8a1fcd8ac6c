package newsloom.app.cli.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Table;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.service.SourceService.Checked;
import newsloom.app.service.SourceService.Listed;
import newsloom.app.settings.WrittenDuration;
import newsloom.ingest.source.EntryOutcome;
import newsloom.ingest.source.SourceHealth;
import newsloom.model.json.Json;
import newsloom.model.source.FetchState;
import newsloom.model.source.Source;
import newsloom.model.source.SourceKind;
import tools.jackson.databind.node.ObjectNode;

/** Prints sources, in such a way that none of what they say can command the terminal. */
public final class SourcePrinter {
    private static final int EXAMPLES = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final Terminal terminal;

    SourcePrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    public static String kind(SourceKind kind) {
        return ConstantNames.of(kind).replace('_', '-');
    }

    /** A line each, in columns. */
    void table(List<Listed> all) {
        Table table = new Table("ID", "HEALTH", "LAST ASKED", "NEXT", "ADDRESS", "HOW IT DOES");
        all.forEach(listed -> table.add(
                listed.source().id(),
                health(listed).mark().label(),
                listed.state().flatMap(FetchState::asked).map(this::near).orElse("never"),
                listed.next().map(this::near).orElse(listed.state().isPresent() ? "never" : "at once"),
                listed.source().address().toString(),
                SafeText.of(sentence(health(listed)))));
        table.lines().forEach(this::print);
    }

    /** The time of day, and the day where it is another. */
    private String near(Instant time) {
        ZonedDateTime then = time.atZone(ZoneOffset.UTC);
        boolean isToday = then.toLocalDate()
                .equals(terminal.clock().instant().atZone(ZoneOffset.UTC).toLocalDate());
        return (isToday ? TIME : DAY_AND_TIME).format(then);
    }

    void json(Listed listed) {
        terminal.out().println(SafeText.json(object(listed).toString()));
    }

    void whole(Listed listed) {
        Source source = listed.source();
        SourceHealth health = health(listed);
        field("id", source.id());
        field("address", source.address().toString());
        field("kind", kind(source.kind()));
        title(listed).ifPresent(title -> field("title", title));
        source.folder().ifPresent(folder -> field("folder", folder));
        source.language().ifPresent(language -> field("language", language.toLanguageTag()));
        source.publisher().ifPresent(publisher -> field("publisher", publisher));
        Interval.text(source.least(), source.most()).ifPresent(interval -> field("interval", interval));
        source.headers().keySet().forEach(header -> field("header", header + ": …"));
        field("full text", source.fullText() ? "yes" : "no");
        field("health", health.mark().label() + ": " + health.reason());
        health.advice().ifPresent(advice -> field("what to do", advice));
        listed.state().ifPresent(state -> state(state, listed.next()));
    }

    void checked(Checked checked) {
        whole(after(checked));
        checked.visited()
                .moved()
                .ifPresent(moved -> field("moved for good to", moved.address().toString()));
        List<EntryOutcome> found = checked.visited().outcomes();
        long ready = found.stream().filter(EntryOutcome.Ready.class::isInstance).count();
        long ordered =
                found.stream().filter(EntryOutcome.Pending.class::isInstance).count();
        long refused =
                found.stream().filter(EntryOutcome.Refused.class::isInstance).count();
        field("would write", ready + " articles, fetch " + ordered + " pages, and put " + refused + " aside");
        found.stream().limit(EXAMPLES).map(SourcePrinter::example).forEach(example -> field("for instance", example));
        print("");
    }

    void json(Checked checked) {
        ObjectNode object = object(after(checked));
        object.put("found", checked.visited().outcomes().size());
        checked.visited()
                .moved()
                .ifPresent(moved -> object.put("moved", moved.address().toString()));
        terminal.out().println(SafeText.json(object.toString()));
    }

    private static Listed after(Checked checked) {
        FetchState state = checked.visited().state();
        return new Listed(checked.listed().source(), Optional.of(state), Optional.of(state.next()));
    }

    private static String example(EntryOutcome found) {
        if (found instanceof EntryOutcome.Ready ready) {
            return ready.article().headline();
        }
        return found instanceof EntryOutcome.Pending ordered
                ? ordered.page().page().toString()
                : ((EntryOutcome.Refused) found).quarantined().reason();
    }

    private void state(FetchState state, Optional<Instant> next) {
        state.asked()
                .ifPresent(asked ->
                        field("asked", time(asked) + ": " + state.outcome().label()));
        field(
                "asked again",
                next.map(SourcePrinter::time).orElse("not while it rests") + ", every "
                        + WrittenDuration.text(rounded(state)) + " or so");
        state.news().ifPresent(news -> field("last news", time(news)));
        state.since().ifPresent(since -> field("fails since", time(since) + ", " + state.failures() + " times"));
        field("yielded", state.articles() + " articles; " + state.entries() + " entries at the last reading");
    }

    private static java.time.Duration rounded(FetchState state) {
        return state.interval().truncatedTo(ChronoUnit.SECONDS);
    }

    private ObjectNode object(Listed listed) {
        Source source = listed.source();
        SourceHealth health = health(listed);
        Optional<FetchState> state = listed.state();
        return Json.MAPPER
                .createObjectNode()
                .put("id", source.id())
                .put("address", source.address().toString())
                .put("kind", kind(source.kind()))
                .put("health", health.mark().label())
                .put("reason", health.reason())
                .putPOJO("advice", health.advice())
                .putPOJO("title", title(listed))
                .putPOJO("folder", source.folder())
                .putPOJO("language", source.language().map(Locale::toLanguageTag))
                .putPOJO("publisher", source.publisher())
                .putPOJO("interval", Interval.text(source.least(), source.most()))
                .put("full_text", source.fullText())
                .put("paused", source.paused())
                .putPOJO("headers", source.headers().keySet())
                .putPOJO("outcome", state.map(known -> known.outcome().label()))
                .putPOJO("asked", state.flatMap(FetchState::asked))
                .putPOJO("next", listed.next())
                .putPOJO("news", state.flatMap(FetchState::news))
                .put("failures", state.map(FetchState::failures).orElse(0))
                .put("entries", state.map(FetchState::entries).orElse(0))
                .put("articles", state.map(FetchState::articles).orElse(0L));
    }

    private static Optional<String> title(Listed listed) {
        return listed.source().title().or(() -> listed.state().flatMap(FetchState::title));
    }

    private SourceHealth health(Listed listed) {
        return SourceHealth.of(listed.source(), listed.state(), terminal.clock().instant());
    }

    private static String sentence(SourceHealth health) {
        return health.reason() + health.advice().map(advice -> "; " + advice).orElse("");
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void field(String name, String value) {
        print(name + ": " + SafeText.of(value));
    }

    private void print(String line) {
        terminal.out().println(line);
    }
}
