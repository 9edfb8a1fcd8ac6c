package newsloom.app.cli.source;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import newsloom.app.cli.terminal.ConstantNames;
import newsloom.app.cli.terminal.SafeText;
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

    private final Terminal terminal;

    SourcePrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    public static String kind(SourceKind kind) {
        return ConstantNames.of(kind).replace('_', '-');
    }

    void line(Listed listed) {
        SourceHealth health = health(listed);
        print(listed.source().id() + "  " + health.mark().label() + "  "
                + listed.source().address() + "  " + SafeText.of(sentence(health)));
    }

    void json(Listed listed) {
        terminal.out().println(object(listed));
    }

    void whole(Listed listed) {
        Source source = listed.source();
        SourceHealth health = health(listed);
        field("id", source.id());
        field("address", source.address().toString());
        field("kind", kind(source.kind()));
        source.title().or(() -> listed.state().flatMap(FetchState::title)).ifPresent(title -> field("title", title));
        source.folder().ifPresent(folder -> field("folder", folder));
        source.language().ifPresent(language -> field("language", language.toLanguageTag()));
        source.publisher().ifPresent(publisher -> field("publisher", publisher));
        Interval.text(source.least(), source.most()).ifPresent(interval -> field("interval", interval));
        source.headers().keySet().forEach(header -> field("header", header + ": …"));
        field("full text", source.fullText() ? "yes" : "no");
        field("health", health.mark().label() + ": " + health.reason());
        health.advice().ifPresent(advice -> field("what to do", advice));
        listed.state().ifPresent(this::state);
    }

    void checked(Checked checked) {
        Listed after = new Listed(
                checked.listed().source(), Optional.of(checked.visited().state()));
        whole(after);
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
        ObjectNode object = object(new Listed(
                checked.listed().source(), Optional.of(checked.visited().state())));
        object.put("found", checked.visited().outcomes().size());
        checked.visited()
                .moved()
                .ifPresent(moved -> object.put("moved", moved.address().toString()));
        terminal.out().println(object);
    }

    private static String example(EntryOutcome found) {
        if (found instanceof EntryOutcome.Ready ready) {
            return ready.article().headline();
        }
        return found instanceof EntryOutcome.Pending ordered
                ? ordered.page().page().toString()
                : ((EntryOutcome.Refused) found).quarantined().reason();
    }

    private void state(FetchState state) {
        state.asked()
                .ifPresent(asked ->
                        field("asked", time(asked) + ": " + state.outcome().label()));
        field("asked again", time(state.next()) + ", every " + WrittenDuration.text(rounded(state)) + " or so");
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
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("id", source.id())
                .put("address", source.address().toString())
                .put("kind", kind(source.kind()))
                .put("health", health.mark().label())
                .put("reason", health.reason());
        put(json, "advice", health.advice());
        put(json, "title", source.title().or(() -> listed.state().flatMap(FetchState::title)));
        put(json, "folder", source.folder());
        put(json, "language", source.language().map(language -> language.toLanguageTag()));
        put(json, "publisher", source.publisher());
        put(json, "interval", Interval.text(source.least(), source.most()));
        json.put("full_text", source.fullText()).put("paused", source.paused());
        var headers = json.putArray("headers");
        source.headers().keySet().forEach(headers::add);
        put(json, "outcome", listed.state().map(state -> state.outcome().label()));
        put(json, "asked", listed.state().flatMap(FetchState::asked).map(Instant::toString));
        put(json, "next", listed.state().map(state -> state.next().toString()));
        put(json, "news", listed.state().flatMap(FetchState::news).map(Instant::toString));
        json.put("failures", listed.state().map(FetchState::failures).orElse(0));
        json.put("entries", listed.state().map(FetchState::entries).orElse(0));
        json.put("articles", listed.state().map(FetchState::articles).orElse(0L));
        return json;
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

    private static void put(ObjectNode json, String key, Optional<String> value) {
        value.ifPresentOrElse(text -> json.put(key, text), () -> json.putNull(key));
    }
}
