package newsloom.watch.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import newsloom.model.Publishers;
import newsloom.model.story.StoryCounts;
import newsloom.model.watch.Due;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Telling;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.VoiceCounts;
import newsloom.model.watch.WatchRules;
import newsloom.watch.surge.VoiceHistory;

/**
 * Says what a watch would have told of stored stories, had it been there, as far as what became of them is kept: first
 * coverage, spread and updates, corrections, what moved, and surges. How sources did is not tried.
 */
public final class WatchTrial {
    static final Duration DAY = Duration.ofDays(1);

    private final WatchRules rules;
    private final Publishers publishers;
    private final Duration fresh;
    private final List<TrialAlert> alerts = new ArrayList<>();
    private final List<TrialArrival> voices = new ArrayList<>();

    /** @param fresh how old an article may be when it arrives */
    public WatchTrial(WatchRules rules, Publishers publishers, Duration fresh) {
        this.rules = rules;
        this.publishers = publishers;
        this.fresh = fresh;
    }

    /**
     * @param asked whether the watch asks for the story when it has so much in it
     * @param came what is in the story, in the order in which it came
     */
    public void add(Predicate<StoryCounts> asked, List<TrialArrival> came) {
        new StoryTrial(rules, publishers, asked)
                .told(came).stream()
                        .filter(told -> rules.tell(told.alert().kind()))
                        .filter(told -> isAtAnyAge(told.alert().kind()) || isFresh(told.by()))
                        .map(StoryTrial.Told::alert)
                        .forEach(alerts::add);
        came.stream()
                .filter(arrival -> arrival.isMatch() && arrival.isReport() && isFresh(arrival))
                .forEach(voices::add);
    }

    /**
     * The earliest first.
     *
     * @param since of what came from then on; how much is usual is known a week later
     */
    public List<TrialAlert> alerts(Instant since) {
        return Stream.concat(alerts.stream(), surges(since))
                .filter(alert -> !alert.at().isBefore(since))
                .sorted(Comparator.comparing(TrialAlert::at)
                        .thenComparing(TrialAlert::story)
                        .thenComparing(TrialAlert::kind))
                .toList();
    }

    /** Those of the watch, looked for every ten minutes in which something came. */
    private Stream<TrialAlert> surges(Instant since) {
        List<TrialArrival> came = voices.stream()
                .filter(arrival ->
                        rules.tell(NewsKind.SURGE) && !arrival.arrived().isBefore(since))
                .sorted(Comparator.comparing(TrialArrival::arrived))
                .toList();
        if (came.isEmpty()) {
            return Stream.empty();
        }
        VoiceHistory history =
                new VoiceHistory(new VoiceCounts(List.of(), came.get(0).arrived(), Optional.empty()));
        List<TrialAlert> surges = new ArrayList<>();
        for (int at = 0; at < came.size(); at++) {
            Instant now = came.get(at).arrived();
            history.add(new VoiceCount(VoiceCount.bucket(now), "", 1));
            boolean isLast =
                    at + 1 == came.size() || VoiceCount.bucket(came.get(at + 1).arrived()) > VoiceCount.bucket(now);
            if (isLast && history.surge(now, rules.surge().chance()).isPresent() && history.surges(now)) {
                surges.add(new TrialAlert(
                        now, NewsKind.SURGE, came.get(at).member().story()));
            }
        }
        return surges.stream();
    }

    private static boolean isAtAnyAge(NewsKind kind) {
        return kind == NewsKind.CORRECTION || kind == NewsKind.MOVED;
    }

    private boolean isFresh(TrialArrival arrival) {
        return arrival.member()
                .publishedAt()
                .filter(published -> published.isBefore(arrival.arrived().minus(fresh)))
                .isEmpty();
    }

    /** Into how many messages these alerts would have gone by a channel. */
    public static int messages(List<TrialAlert> alerts, Telling telling) {
        Map<Instant, Integer> anHour = new HashMap<>();
        Set<Due> gathered = new HashSet<>();
        int single = 0;
        for (TrialAlert alert : alerts) {
            Instant hour = alert.at().truncatedTo(ChronoUnit.HOURS);
            Due due = telling.due(alert.at(), anHour.getOrDefault(hour, 0));
            if (due.fold().isEmpty()) {
                single++;
                anHour.merge(hour, 1, Integer::sum);
            } else {
                gathered.add(new Due(due.at(), Optional.empty()));
            }
        }
        return single + gathered.size();
    }
}
