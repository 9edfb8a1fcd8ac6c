package newsloom.watch.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import newsloom.model.Publishers;
import newsloom.model.story.StoryCounts;
import newsloom.model.story.Voices;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.VoiceCount;
import newsloom.model.watch.WatchRules;
import newsloom.watch.surge.VoiceHistory;

/** What a watch would have told of one story as it grew: of several, until they became one. */
final class StoryTrial {
    private final WatchRules rules;
    private final Publishers publishers;
    private final Predicate<StoryCounts> asked;
    private final Map<String, Part> parts = new HashMap<>();
    private final List<Told> told = new ArrayList<>();
    private Optional<VoiceHistory> voices = Optional.empty();
    private Instant surged = Instant.MIN;

    /** @param asked whether the watch asks for a story when it has so much in it */
    StoryTrial(WatchRules rules, Publishers publishers, Predicate<StoryCounts> asked) {
        this.rules = rules;
        this.publishers = publishers;
        this.asked = asked;
    }

    /** In their order. */
    List<Told> told(List<TrialArrival> came) {
        List<Happening> happenings = new ArrayList<>();
        for (TrialArrival arrival : came) {
            happenings.add(new Happening(arrival.arrived(), () -> arrive(arrival)));
            if (arrival.hasMoved()) {
                happenings.add(new Happening(arrival.since(), () -> move(arrival)));
            }
            arrival.corrections().forEach(at -> happenings.add(new Happening(at, () -> correct(arrival, at))));
        }
        happenings.stream()
                .sorted(Comparator.comparing(Happening::at))
                .map(Happening::happen)
                .forEach(Runnable::run);
        return told;
    }

    private void arrive(TrialArrival arrival) {
        Part part = part(arrival.first());
        part.add(arrival);
        boolean wasKnown = part.isKnown;
        if (part.isMatched && asked.test(part.counts())) {
            tell(NewsKind.FIRST_COVERAGE, arrival, arrival.arrived(), !wasKnown);
            tell(
                    NewsKind.UPDATE,
                    arrival,
                    arrival.arrived(),
                    wasKnown && arrival.isReport() && !arrival.member().brings().isEmpty());
            tell(NewsKind.SPREAD, arrival, arrival.arrived(), part.spreads());
            part.isKnown = true;
            part.heard = part.voices.count();
        }
        count(arrival, wasKnown);
    }

    /** What was told of the other story is of this one now. */
    private void move(TrialArrival arrival) {
        Part from = part(arrival.first());
        Part to = part(arrival.member().story());
        to.add(arrival);
        to.heard = Math.max(to.heard, from.heard);
        tell(NewsKind.MOVED, arrival, arrival.since(), from.isKnown && !from.isMoved);
        from.isMoved |= from.isKnown;
        to.isKnown |= from.isKnown;
        tell(NewsKind.SPREAD, arrival, arrival.since(), to.isKnown && to.spreads());
        to.heard = Math.max(to.heard, to.isKnown ? to.voices.count() : 0);
    }

    private void correct(TrialArrival arrival, Instant at) {
        tell(NewsKind.CORRECTION, arrival, at, part(arrival.member().story()).isKnown || part(arrival.first()).isKnown);
    }

    /** Surges are found from the second day of a story on, and told again after a day. */
    private void count(TrialArrival arrival, boolean isKnown) {
        if (arrival.isReport()) {
            VoiceCount one = new VoiceCount(VoiceCount.bucket(arrival.arrived()), "", 1);
            VoiceHistory history = voices.orElseGet(() -> VoiceHistory.ofStory(List.of(one)));
            if (voices.isPresent()) {
                history.add(one);
            }
            voices = Optional.of(history);
            double chance = rules.surge().chance();
            boolean surges = isKnown
                    && arrival.arrived().isAfter(surged.equals(Instant.MIN) ? surged : surged.plus(WatchTrial.DAY))
                    && history.surge(arrival.arrived(), chance).isPresent()
                    && !history.surgedBefore(arrival.arrived(), chance);
            tell(NewsKind.SURGE, arrival, arrival.arrived(), surges);
            surged = surges ? arrival.arrived() : surged;
        }
    }

    private void tell(NewsKind kind, TrialArrival by, Instant at, boolean isNews) {
        if (isNews) {
            told.add(new Told(new TrialAlert(at, kind, by.member().story()), by));
        }
    }

    private Part part(String story) {
        return parts.computeIfAbsent(story, any -> new Part());
    }

    /** @param by what made it */
    record Told(TrialAlert alert, TrialArrival by) {}

    private record Happening(Instant at, Runnable happen) {}

    /** A story that became this one, or itself. */
    private final class Part {
        private final Voices<String> voices = new Voices<>();
        private int articles;
        private int copies;
        private int heard;
        private boolean isMatched;
        private boolean isKnown;
        private boolean isMoved;

        void add(TrialArrival arrival) {
            articles++;
            copies += arrival.isReport() ? 0 : 1;
            isMatched |= arrival.isMatch();
            voices.add(
                    arrival.member().copyOf().orElse(arrival.member().id()),
                    arrival.member().article().site().map(publishers::speakerFor));
        }

        StoryCounts counts() {
            return new StoryCounts(articles, copies, voices.count());
        }

        boolean spreads() {
            return rules.spread().stream().anyMatch(owners -> owners > heard && owners <= voices.count());
        }
    }
}
