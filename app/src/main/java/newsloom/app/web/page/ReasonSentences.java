package newsloom.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.Evidence;
import newsloom.model.Evidence.AnalystDecision;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.LeadOverlap;
import newsloom.model.Evidence.SharedAge;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedNumber;
import newsloom.model.Evidence.SharedTerm;
import newsloom.watch.change.EvidenceWording;

/** Says in sentences why an article is where it is: the first depth of its reasons. */
final class ReasonSentences {
    private static final int MOST = 6;

    private final List<Evidence> evidence;

    ReasonSentences(List<Evidence> evidence) {
        this.evidence = evidence;
    }

    List<String> inFavour() {
        List<String> sentences = new ArrayList<>();
        listed("Both name ", of(SharedName.class, reason -> Optional.of(reason.name())))
                .ifPresent(sentences::add);
        of(EventDays.class, reason -> Optional.of(reason.days()).filter(days -> reason.same()))
                .forEach(days -> sentences.add(
                        days.isEmpty() ? "Both name the same day of the week." : "Both speak of " + days.get(0) + "."));
        of(LeadOverlap.class, reason -> Optional.of(reason).filter(LeadOverlap::shared))
                .forEach(any -> sentences.add("Their first sentences are about the same people and places."));
        listed("They share the words ", of(SharedTerm.class, SharedTerm::term)).ifPresent(sentences::add);
        listed("Both have the numbers ", of(SharedNumber.class, SharedNumber::number))
                .ifPresent(sentences::add);
        of(SharedAge.class, reason -> Optional.of(reason.age()))
                .forEach(age -> sentences.add("Both give somebody the age of " + age + "."));
        of(CopiedText.class, Optional::of)
                .forEach(copy -> sentences.add(String.format(
                        Locale.ROOT, "%.0f %% of the shorter text stands in the longer one.", 100 * copy.share())));
        of(AnalystDecision.class, Optional::of)
                .forEach(decision -> sentences.add(capital(EvidenceWording.of(decision)) + "."));
        return sentences;
    }

    /** What speaks against it, in one sentence; what any two start with aside. */
    Optional<String> against() {
        String reasons = evidence.stream()
                .filter(reason -> reason.weight() < 0 && reason.kind() != Evidence.Kind.BAR)
                .map(EvidenceWording::of)
                .collect(Collectors.joining("; "));
        return Optional.of(reasons).filter(said -> !said.isEmpty()).map(said -> "Against it: " + said + ".");
    }

    private <E extends Evidence, T> List<T> of(Class<E> type, Function<E, Optional<T>> what) {
        return evidence.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(reason -> reason.weight() >= 0)
                .flatMap(reason -> what.apply(reason).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> listed(String before, List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String more = names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "";
        return Optional.of(before
                + Stream.of(names).flatMap(List::stream).limit(MOST).collect(Collectors.joining(", ")) + more + ".");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
