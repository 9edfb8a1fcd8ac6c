package newsloom.watch.change;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import newsloom.model.CorrectionOutcome;
import newsloom.model.Evidence;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.DaysApart;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.LeadOverlap;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Evidence.SharedAge;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedNumber;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.Evidence.StoryBar;

/** Says a piece of evidence in English, for the terminal and for pages; without its weight. */
public final class EvidenceWording {
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private EvidenceWording() {}

    public static String of(Evidence evidence) {
        return switch (evidence.kind()) {
            case TERM -> ((SharedTerm) evidence).term().orElse("other shared words");
            case NAME -> ((SharedName) evidence).term();
            case NUMBER -> ((SharedNumber) evidence).number().orElse("no number in common");
            case LEAD -> of((LeadOverlap) evidence);
            case TIME -> apart(((DaysApart) evidence).days());
            case DATE -> of((EventDays) evidence);
            case PERSON -> "somebody aged " + ((SharedAge) evidence).age();
            case COPY -> Math.round(100 * ((CopiedText) evidence).share()) + " % of the shorter text word for word";
            case BAR -> of((StoryBar) evidence);
            case ANALYST -> of((AnalystDecision) evidence);
            case RUNNER_UP -> of((RunnerUpStory) evidence);
            case NO_RIVAL -> "no other story came near";
        };
    }

    private static String of(LeadOverlap lead) {
        return lead.shared() ? "names of the lead in both" : "the leads name different people and places";
    }

    private static String apart(OptionalInt days) {
        return switch (days.orElse(-1)) {
            case -1 -> "undated";
            case 0 -> "published the same day";
            case 1 -> "published a day apart";
            default -> "published " + days.getAsInt() + " days apart";
        };
    }

    private static String of(EventDays event) {
        List<LocalDate> days = event.days();
        if (days.isEmpty()) {
            return event.same() ? "the same day of the week" : "different days of the week";
        }
        return event.same() ? "both speak of " + days.get(0) : "they speak of different days";
    }

    private static String of(StoryBar bar) {
        return bar.articles().isPresent()
                ? "a story of " + bar.articles().getAsInt() + " articles"
                : "what any pair starts with";
    }

    private static String of(AnalystDecision decision) {
        Instant at = decision.at();
        String by = decision.author() + ", " + TO_THE_MINUTE.format(at) + ", " + decision.correction();
        return String.format(Locale.ROOT, sentence(decision.outcome()), by);
    }

    private static String sentence(CorrectionOutcome outcome) {
        return switch (outcome) {
            case TOGETHER -> "an analyst put it here (%s)";
            case LEFT -> "an analyst took it out of another story (%s)";
            case STAYED -> "an analyst took others out from beside it (%s)";
            case NOT_TOGETHER -> "an analyst put it elsewhere (%s), and a later correction stands against that";
            case NOT_APART -> "an analyst parted it from others (%s), and a later correction stands against that";
        };
    }

    private static String of(RunnerUpStory second) {
        return String.format(
                Locale.ROOT,
                "next best: “%s” (%s) at %+.2f, %.2f below%s",
                second.headline(),
                second.story(),
                exactly(second.score()),
                exactly(second.below()),
                second.reasons().stream()
                        .map(EvidencePhrases::weighed)
                        .reduce((one, next) -> one + ", " + next)
                        .map(", for "::concat)
                        .orElse(""));
    }

    /** Of a double as such, some versions of Java round the shortest decimal that stands for it. */
    private static BigDecimal exactly(double number) {
        return new BigDecimal(number);
    }
}
