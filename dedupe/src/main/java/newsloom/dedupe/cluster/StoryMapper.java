package newsloom.dedupe.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.dedupe.constraint.Constraints;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.Canonicals;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.text.Lexicon;
import newsloom.model.Evidence;
import newsloom.model.Member;
import newsloom.model.Role;
import newsloom.model.Story;

/** Writes an open story down as the world sees it since an entry of the log, whose number is the version. */
final class StoryMapper {
    private final EvidenceWriter reasons;
    private final Constraints constraints;

    StoryMapper(Lexicon lexicon, Constraints constraints) {
        this.reasons = new EvidenceWriter(lexicon);
        this.constraints = constraints;
    }

    Story write(long entry, OpenStory story) {
        story.tell(entry);
        return story.size() == 0 ? merged(story) : open(story);
    }

    private static Story merged(OpenStory story) {
        return new Story(
                story.id(),
                story.version(),
                "",
                "",
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(story.lastSuccessor().id()),
                List.of());
    }

    private Story open(OpenStory story) {
        ActiveArticle canonical = Canonicals.choose(story);
        ActiveArticle origin = origin(story);
        List<Instant> times = times(story);
        return new Story(
                story.id(),
                story.version(),
                canonical.header().headline(),
                canonical.id(),
                origin.id(),
                voices(story),
                times.stream().min(Comparator.naturalOrder()),
                times.stream().max(Comparator.naturalOrder()),
                Optional.empty(),
                story.members().stream()
                        .map(report -> member(report, canonical, origin))
                        .toList());
    }

    private static List<Instant> times(OpenStory story) {
        List<Instant> times = new ArrayList<>(story.size());
        for (ActiveArticle report : story.members()) {
            report.header().publishedAt().ifPresent(times::add);
        }
        return times;
    }

    /** The earliest that is dated; where none is, the first to arrive. */
    private static ActiveArticle origin(OpenStory story) {
        if (story.size() == 1) {
            return story.members().get(0);
        }
        Comparator<ActiveArticle> earliest = Comparator.comparing((ActiveArticle report) -> report.isCopy())
                .thenComparing(report -> report.header().publishedAt().orElse(Instant.MAX))
                .thenComparingLong(ActiveArticle::arrival);
        return story.members().stream().min(earliest).orElseThrow();
    }

    /** Publishers and copy families that share an article speak with one voice. */
    private static int voices(OpenStory story) {
        if (story.size() == 1) {
            return 1;
        }
        Map<Object, Object> spokesmen = new HashMap<>();
        for (ActiveArticle report : story.members()) {
            Object family = voice(spokesmen, report.family());
            Object publisher = report.header()
                    .publisher()
                    .map(name -> voice(spokesmen, name))
                    .orElse(family);
            spokesmen.put(family, publisher);
        }
        return (int) story.members().stream()
                .map(report -> voice(spokesmen, report.family()))
                .distinct()
                .count();
    }

    private static Object voice(Map<Object, Object> spokesmen, Object start) {
        Object voice = start;
        for (Object next = spokesmen.get(voice); next != null && !next.equals(voice); next = spokesmen.get(voice)) {
            voice = next;
        }
        return voice;
    }

    private Member member(ActiveArticle report, ActiveArticle canonical, ActiveArticle origin) {
        return new Member(
                report.id(),
                report.header().url(),
                report.header().publisher(),
                report.header().headline(),
                report.header().publishedAt(),
                role(report, canonical, origin),
                report.isCopy() ? Optional.of(report.family().id()) : Optional.empty(),
                report.reasons().score(),
                evidence(report));
    }

    private List<Evidence> evidence(ActiveArticle report) {
        List<Evidence> decided = constraints.evidence(report);
        List<Evidence> found = reasons.write(report);
        return decided.isEmpty()
                ? found
                : Stream.concat(decided.stream(), found.stream()).toList();
    }

    private static Role role(ActiveArticle report, ActiveArticle canonical, ActiveArticle origin) {
        if (report == canonical) {
            return Role.CANONICAL;
        }
        return report == origin ? Role.ORIGIN : report.isCopy() ? Role.COPY : Role.REPORT;
    }
}
