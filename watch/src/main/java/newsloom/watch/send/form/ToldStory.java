package newsloom.watch.send.form;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.model.delivery.Message.Told;
import newsloom.model.watch.MarkedPassage.Piece;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Notice;

/**
 * What a message says of one story, whichever watches tell it: foreign text is clean, but not yet escaped for any channel.
 *
 * @param link on the web, in ASCII
 * @param sentences what happened
 * @param passage that matched; none where no words were asked for
 * @param facts who reports it, what is new, why it is one story: a sentence each
 * @param rules which watches tell it, by which rule, why it waited, and how to hear less of it: a sentence each
 */
public record ToldStory(
        long thread,
        String story,
        String headline,
        Optional<URI> link,
        List<String> sentences,
        List<Piece> passage,
        List<String> facts,
        List<String> rules) {
    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_SENTENCE = 1000;

    public ToldStory {
        sentences = List.copyOf(sentences);
        passage = List.copyOf(passage);
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /** A story for each thread, in the order in which they were first told. */
    public static List<ToldStory> of(List<Told> alerts) {
        return List.copyOf(
                alerts.stream()
                        .collect(groupingBy(told -> told.alert().thread(), LinkedHashMap::new, toList()))
                        .values()
                        .stream()
                        .map(ToldStory::ofThread)
                        .toList());
    }

    /** In the words of the latest alert. */
    private static ToldStory ofThread(List<Told> alerts) {
        Told latest = alerts.get(alerts.size() - 1);
        Notice notice = latest.alert().alert().notice();
        return new ToldStory(
                latest.alert().thread(),
                latest.alert().alert().story(),
                CleanText.of(notice.headline(), LONGEST_HEADLINE),
                notice.link().flatMap(ToldStory::onTheWeb),
                notices(alerts).map(each -> clean(each.sentence())).distinct().toList(),
                passage(alerts),
                facts(alerts, notice),
                rules(alerts));
    }

    static Optional<URI> onTheWeb(URI link) {
        return Optional.of(URI.create(link.toASCIIString()))
                .filter(address ->
                        "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    private static Stream<Notice> notices(List<Told> alerts) {
        return alerts.stream().map(told -> told.alert().alert().notice());
    }

    private static List<Piece> passage(List<Told> alerts) {
        return notices(alerts)
                .map(notice -> notice.passage().pieces())
                .filter(pieces -> !pieces.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(List.of())
                .stream()
                .map(piece -> new Piece(CleanText.inner(piece.words()), piece.isMarked()))
                .toList();
    }

    private static List<String> facts(List<Told> alerts, Notice notice) {
        List<String> facts = new ArrayList<>();
        if (!notice.publishers().isEmpty()) {
            facts.add("Reported by " + InWords.and(notice.publishers()) + ": "
                    + InWords.count(notice.reports(), "report", "reports")
                    + (notice.copies() == 0 ? "" : ", " + InWords.count(notice.copies(), "copy", "copies"))
                    + notice.first()
                            .filter(first -> notice.publishers().size() > 1)
                            .map(first -> "; first by " + first)
                            .orElse("")
                    + ".");
        }
        List<String> brings = notices(alerts)
                .flatMap(each -> each.brings().stream())
                .distinct()
                .filter(brought ->
                        notices(alerts).noneMatch(each -> each.sentence().contains(brought)))
                .toList();
        if (!brings.isEmpty()) {
            facts.add("New in it: " + String.join("; ", brings) + ".");
        }
        if (!notice.why().isEmpty()) {
            facts.add("One story, because: " + String.join("; ", notice.why()) + ".");
        }
        return facts.stream().map(ToldStory::clean).toList();
    }

    private static List<String> rules(List<Told> alerts) {
        Map<String, Map<String, Set<String>>> kinds = alerts.stream()
                .collect(groupingBy(
                        ToldStory::wait,
                        LinkedHashMap::new,
                        groupingBy(
                                told -> told.alert().alert().watch(),
                                LinkedHashMap::new,
                                mapping(
                                        told -> told.alert()
                                                .alert()
                                                .step()
                                                .kind()
                                                .label(),
                                        toCollection(LinkedHashSet::new)))));
        return Stream.concat(
                        kinds.entrySet().stream()
                                .flatMap(each -> rules(each.getValue()).map(rule -> rule + each.getKey() + ".")),
                        Stream.of(hint(alerts.get(alerts.size() - 1))))
                .toList();
    }

    /** How to hear less of it, and where to look. */
    private static String hint(Told latest) {
        String story = latest.alert().alert().story();
        if (latest.alert().alert().step().kind() == NewsKind.SOURCE) {
            return "How it does: newsloom sources list; of what the watch tells: newsloom watch show "
                    + latest.alert().alert().watch();
        }
        return clean(
                "Quiet for a while: newsloom watch snooze " + story + " --for 6h; why it was told: newsloom watch why "
                        + latest.alert().alert().watch() + " " + story);
    }

    private static Stream<String> rules(Map<String, Set<String>> kinds) {
        Map<String, List<String>> watches = kinds.entrySet().stream()
                .collect(groupingBy(
                        each -> InWords.and(List.copyOf(each.getValue())),
                        LinkedHashMap::new,
                        mapping(Map.Entry::getKey, toList())));
        return watches.entrySet().stream()
                .map(each -> "Told by the " + (each.getValue().size() == 1 ? "watch " : "watches ")
                        + InWords.and(each.getValue()) + ": " + each.getKey());
    }

    private static String wait(Told told) {
        return told.fold().map(fold -> "; it waited because " + fold.reason()).orElse("");
    }

    private static String clean(String sentence) {
        return CleanText.of(sentence, LONGEST_SENTENCE);
    }
}
