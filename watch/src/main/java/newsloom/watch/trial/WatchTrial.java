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
import newsloom.model.Publishers;
import newsloom.model.story.StoryCounts;
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

    /**
     * @param asked whether the watch asks for the story when it has so much in it
     * @param came what is in the story, in the order in which it came
     */
    public void add(Predicate<StoryCounts> asked, List<TrialArrival> came) {
        Voices<String> voices = new Voices<>();
        int copies = 0;
        int heard = 0;
        boolean isMatched = false;
        boolean isKnown = false;
        for (int at = 0; at < came.size(); at++) {
            TrialArrival arrival = came.get(at);
            isMatched |= arrival.isMatch();
            copies += arrival.member().copyOf().isPresent() ? 1 : 0;
            voices.add(
                    arrival.member().copyOf().orElse(arrival.member().id()),
                    arrival.member().article().site().map(publishers::speakerFor));
            if (isMatched && asked.test(new StoryCounts(at + 1, copies, voices.count()))) {
                tell(arrival, isKnown, heard, voices.count());
                isKnown = true;
                heard = voices.count();
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

    private void tell(TrialArrival arrival, boolean isKnown, int before, int now) {
        if (!isKnown) {
            tell(NewsKind.FIRST_COVERAGE, arrival);
        } else if (arrival.member().copyOf().isEmpty()
                && !arrival.member().brings().isEmpty()) {
            tell(NewsKind.UPDATE, arrival);
        }
        if (rules.spread().stream().anyMatch(owners -> owners > before && owners <= now)) {
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
