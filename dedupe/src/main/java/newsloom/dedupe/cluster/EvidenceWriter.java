package newsloom.dedupe.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.dedupe.explain.EvidenceAccumulator;
import newsloom.dedupe.explain.PackedEvidence;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.text.Lexicon;
import newsloom.model.Evidence;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.DaysApart;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.LeadOverlap;
import newsloom.model.Evidence.SharedAge;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedNumber;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.Evidence.StoryBar;

/** Unpacks the {@link PackedEvidence} of a report to what the world reads. */
final class EvidenceWriter {
    private final Lexicon lexicon;
    private final WholeNames names;

    EvidenceWriter(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new WholeNames(lexicon);
    }

    List<Evidence> write(ActiveArticle report) {
        long[] lines = report.reasons().lines();
        List<Evidence> evidence = new ArrayList<>(lines.length + 1);
        for (long line : lines) {
            evidence.add(write(report, line));
        }
        report.reasons().runnerUp().evidence(line -> write(report, line)).ifPresent(evidence::add);
        return evidence;
    }

    private Evidence write(ActiveArticle report, long line) {
        double weight = PackedEvidence.weight(line);
        int key = (int) PackedEvidence.key(line);
        return switch (PackedEvidence.kind(line)) {
            case TERM -> new SharedTerm(text(key, EvidenceAccumulator.OTHERS), weight);
            case NAME ->
                new SharedName(lexicon.text(key), names.of(key, report.vector().spans()), weight);
            case NUMBER -> new SharedNumber(text(key, EvidenceAccumulator.CONFLICT), weight);
            case LEAD -> new LeadOverlap(key == EvidenceAccumulator.SHARED, weight);
            case TIME -> new DaysApart(number(key, EvidenceAccumulator.UNDATED), weight);
            case DATE -> days(PackedEvidence.key(line), weight);
            case PERSON -> new SharedAge(key, weight);
            case COPY -> new CopiedText(report.family().id(), key / 100.0, weight);
            case BAR -> new StoryBar(number(key, EvidenceAccumulator.START), weight);
            case ANALYST, RUNNER_UP, NO_RIVAL -> throw new IllegalStateException("What weighs nothing is no line.");
        };
    }

    private Optional<String> text(int term, int mark) {
        return term == mark ? Optional.empty() : Optional.of(lexicon.text(term));
    }

    private static OptionalInt number(int number, int mark) {
        return number == mark ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Evidence days(long key, double weight) {
        boolean same = key == EvidenceAccumulator.SAME_WEEKDAY;
        List<LocalDate> days = same || key == EvidenceAccumulator.OTHER_WEEKDAY ? List.of() : PackedEvidence.days(key);
        return new EventDays(days, same || days.size() == 1, weight);
    }
}
