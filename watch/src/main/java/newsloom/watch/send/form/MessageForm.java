package newsloom.watch.send.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.model.delivery.Message;
import newsloom.model.watch.MarkedPassage.Piece;

/**
 * What a message says, in the same words in every channel: each marks it up, and escapes it, in its own way.
 *
 * @param headline of its story, or how many things it tells
 * @param stories at least one
 * @param more that it stands for others, too: a sentence
 */
public record MessageForm(String headline, List<ToldStory> stories, Optional<String> more) {
    private static final int MOST_NAMED = 3;

    public MessageForm {
        stories = List.copyOf(stories);
    }

    public static MessageForm of(Message message) {
        List<ToldStory> stories = ToldStory.of(message.alerts());
        boolean isSingle = stories.size() == 1 && message.more() == 0;
        return new MessageForm(
                isSingle ? stories.get(0).headline() : headline(message, stories.size()),
                stories,
                message.more() == 0 ? Optional.empty() : Optional.of(more(message.more())));
    }

    /** Whether the headline is that of its only story. */
    public boolean isSingle() {
        return stories.size() == 1 && more.isEmpty();
    }

    /** What it says as plain text. */
    public String text() {
        return Stream.concat(
                        Stream.of(isSingle() ? "" : headline + "\n\n"),
                        Stream.concat(
                                stories.stream().map(MessageForm::text),
                                more.stream().map(sentence -> sentence + "\n")))
                .collect(Collectors.joining());
    }

    private static String text(ToldStory story) {
        StringBuilder text = new StringBuilder(story.headline()).append('\n');
        story.sentences().forEach(sentence -> text.append(sentence).append('\n'));
        if (!story.passage().isEmpty()) {
            text.append('\n').append("> ").append(passage(story.passage())).append("\n\n");
        }
        story.facts().forEach(fact -> text.append(fact).append('\n'));
        story.link().ifPresent(link -> text.append(link).append('\n'));
        story.rules().forEach(rule -> text.append(rule).append('\n'));
        return text.append('\n').toString();
    }

    /** With stars around what was asked for. */
    private static String passage(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.isMarked() ? "*" + piece.words() + "*" : piece.words())
                .collect(Collectors.joining())
                .strip();
    }

    private static String headline(Message message, int stories) {
        List<String> watches = message.alerts().stream()
                .map(told -> told.alert().alert().watch())
                .distinct()
                .toList();
        return InWords.count(stories + message.more(), "thing", "things")
                + (watches.size() <= MOST_NAMED
                        ? " about " + InWords.and(watches)
                        : " that " + watches.size() + " watches tell");
    }

    private static String more(int number) {
        return InWords.count(number, "further alert is", "further alerts are")
                + " not shown here; newsloom alerts prints all.";
    }
}
