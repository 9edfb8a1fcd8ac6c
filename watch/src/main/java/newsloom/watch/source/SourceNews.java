package newsloom.watch.source;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Notice;
import newsloom.model.watch.NumberedAlert;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Watch;
import newsloom.watch.rule.AlertRouting;
import newsloom.watch.rule.WatchLedger;

/** Says what of the sources as they are now is news to the watches that they gave something, by what was told before. */
final class SourceNews {
    private static final Duration GIVEN = Duration.ofDays(28);
    /** Of so few nobody can say whether they all fail or we do. */
    private static final int FEWEST = 3;

    private final WatchLedger ledger;
    private final Instant now;
    private final AlertRouting routing;
    private final Map<String, Watch> watches;

    SourceNews(WatchLedger ledger, Instant now) {
        this.ledger = ledger;
        this.now = now;
        this.routing = new AlertRouting(ledger, now);
        this.watches = ledger.watches().stream()
                .filter(watch -> watch.rules().tell(NewsKind.SOURCE))
                .collect(Collectors.toMap(Watch::name, watch -> watch, (one, same) -> one, TreeMap::new));
    }

    boolean isWanted() {
        return !watches.isEmpty();
    }

    List<OutgoingAlert> alerts(Collection<KnownSource> sources) {
        Map<String, List<NumberedAlert>> told = told(sources);
        return Stream.concat(outages(sources), returns(sources, told))
                .filter(alert -> told.getOrDefault(alert.story(), List.of()).stream()
                        .noneMatch(before -> isSame(before.alert(), alert)))
                .map(alert -> routing.route(watch(alert.watch()).orElseThrow(), alert))
                .toList();
    }

    private Map<String, List<NumberedAlert>> told(Collection<KnownSource> sources) {
        return ledger.toldOfSources(sources.stream().map(KnownSource::inAlerts).toList()).stream()
                .collect(groupingBy(each -> each.alert().story()));
    }

    private static boolean isSame(Alert one, Alert other) {
        return one.watch().equals(other.watch()) && one.step().equals(other.step());
    }

    /** Not of one beside which another of its name goes on, nor where nobody answers us any more. */
    private Stream<Alert> outages(Collection<KnownSource> sources) {
        boolean isOurs = isOurs(sources);
        Set<String> goingOn = sources.stream()
                .filter(source -> !source.source().paused()
                        && SourceOutage.of(source, now).isEmpty())
                .flatMap(source -> source.name().stream())
                .collect(Collectors.toSet());
        return sources.stream()
                .filter(source -> !(isOurs && source.isWithoutAnswer()))
                .filter(source ->
                        source.name().filter(name -> !goingOn.contains(name)).isPresent())
                .flatMap(source -> SourceOutage.of(source, now).stream())
                .collect(Collectors.toMap(
                        outage -> outage.source().name().orElseThrow(),
                        Function.identity(),
                        (one, other) -> one.since().isBefore(other.since()) ? other : one,
                        TreeMap::new))
                .entrySet()
                .stream()
                .flatMap(named -> alerts(named.getKey(), named.getValue()));
    }

    private static boolean isOurs(Collection<KnownSource> sources) {
        List<KnownSource> asked =
                sources.stream().filter(source -> !source.source().paused()).toList();
        long unanswered = asked.stream().filter(KnownSource::isWithoutAnswer).count();
        return unanswered >= FEWEST && unanswered * 2 > asked.size();
    }

    private Stream<Alert> alerts(String name, SourceOutage outage) {
        Set<String> given = ledger.watchesGiven(name, now.minus(GIVEN));
        return watches.values().stream()
                .filter(watch -> given.contains(watch.name()))
                .map(watch -> alert(watch, outage.source(), AlertStep.sourceOut(outage.since()), outage.sentence()));
    }

    /** Told to those who were told that it gave nothing. */
    private Stream<Alert> returns(Collection<KnownSource> sources, Map<String, List<NumberedAlert>> told) {
        return sources.stream()
                .filter(source -> !source.isFailing())
                .flatMap(source -> told.getOrDefault(source.inAlerts(), List.of()).stream()
                        .map(NumberedAlert::alert)
                        .filter(before ->
                                before.silence().isEmpty() && before.step().tellsOutage())
                        .filter(before -> !before.step().equals(AlertStep.sourceOut(source.lastNews())))
                        .flatMap(before -> watch(before.watch()).stream()
                                .map(watch -> alert(
                                        watch,
                                        source,
                                        AlertStep.sourceBack(before.step()),
                                        "“" + source.title() + "” has something new again."))));
    }

    private Optional<Watch> watch(String name) {
        return Optional.ofNullable(watches.get(name));
    }

    private Alert alert(Watch watch, KnownSource source, AlertStep step, String sentence) {
        return new Alert(
                watch.name(),
                step,
                now,
                source.inAlerts(),
                Optional.of(Silence.PAUSED).filter(paused -> watch.isPaused()),
                notice(source, sentence));
    }

    private static Notice notice(KnownSource source, String sentence) {
        return new Notice(
                sentence,
                "The source “" + source.title() + "”",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                0,
                MarkedPassage.NONE,
                List.of(),
                List.of());
    }
}
