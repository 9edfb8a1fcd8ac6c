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
import java.util.stream.Stream;
import newsloom.model.Publishers;
import newsloom.model.story.Voices;
import newsloom.model.watch.Due;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Telling;
import newsloom.model.watch.WatchRules;

/**
 * Says what a watch would have told of stored stories, had it been there: first coverage, spread and updates, each when
 * the article came that makes it. What became of articles later, how they were revised, and how many there usually are
 * is not tried.
 */
public final class WatchTrial {
    private final WatchRules rules;
    private final Publishers publishers;
    private final Duration fresh;
    private final List<TrialAlert> alerts = new ArrayList<>();

    /** @param fresh how old an article may be when it arrives */
    public WatchTrial(WatchRules rules, Publishers publishers, Duration fresh) {
        this.rules = rules;
        this.publishers = publishers;
        this.fresh = fresh;
    }

    /** @param came what is in the story, in the order in which it came */
    public void add(List<TrialArrival> came) {
        Voices<String> voices = new Voices<>();
        boolean isKnown = false;
        for (TrialArrival arrival : came) {
            int before = voices.count();
            voices.add(
                    arrival.member().copyOf().orElse(arrival.member().id()),
                    arrival.member().article().site().map(publishers::speakerFor));
            if (isKnown) {
                follow(arrival, before, voices.count());
            } else if (arrival.isMatch()) {
                isKnown = true;
                tell(NewsKind.FIRST_COVERAGE, arrival);
                spread(arrival, 0, voices.count());
            }
        }
    }

    /** The earliest first. */
    public List<TrialAlert> alerts() {
        return alerts.stream()
                .sorted(Comparator.comparing(TrialAlert::at)
                        .thenComparing(TrialAlert::story)
                        .thenComparing(TrialAlert::kind))
                .toList();
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

    private void follow(TrialArrival arrival, int before, int now) {
        spread(arrival, before, now);
        if (arrival.member().copyOf().isEmpty() && !arrival.member().brings().isEmpty()) {
            tell(NewsKind.UPDATE, arrival);
        }
    }

    private void spread(TrialArrival arrival, int before, int now) {
        Stream<Integer> reached = rules.spread().stream().filter(owners -> owners > before && owners <= now);
        if (reached.findAny().isPresent()) {
            tell(NewsKind.SPREAD, arrival);
        }
    }

    private void tell(NewsKind kind, TrialArrival arrival) {
        boolean isOld = arrival.member()
                .publishedAt()
                .filter(published -> published.isBefore(arrival.arrived().minus(fresh)))
                .isPresent();
        if (rules.tell(kind) && !isOld) {
            alerts.add(new TrialAlert(arrival.arrived(), kind, arrival.member().story()));
        }
    }
}
