package newsloom.watch.send.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import newsloom.watch.send.form.CleanText;
import newsloom.watch.send.form.ToldStory;

/**
 * What a message says of a story, in the markup of a chat.
 *
 * @param most characters a story may take: whole lines are left out, the last ones first, so that no markup is cut
 */
public record ChatText(ChatMarkup markup, int most) {
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_LINK = 1000;

    public String of(ToldStory story) {
        StringBuilder text = new StringBuilder(headline(story));
        for (String line : lines(story)) {
            if (text.length() + 1 + line.length() <= most) {
                text.append('\n').append(line);
            }
        }
        return text.toString();
    }

    public String plain(String foreign) {
        return markup.plain(CleanText.cut(foreign, LONGEST_LINE));
    }

    private String headline(ToldStory story) {
        String headline = plain(story.headline());
        return markup.bold(story.link()
                .filter(link -> link.toString().length() <= LONGEST_LINK)
                .map(link -> markup.link(headline, link))
                .orElse(headline));
    }

    private List<String> lines(ToldStory story) {
        List<String> lines = new ArrayList<>();
        story.sentences().forEach(sentence -> lines.add(plain(sentence)));
        if (!story.passage().isEmpty()) {
            lines.add(markup.quote(story.passage().stream()
                    .map(piece -> piece.isMarked() ? markup.bold(plain(piece.words())) : plain(piece.words()))
                    .collect(Collectors.joining())
                    .strip()));
        }
        story.facts().forEach(fact -> lines.add(plain(fact)));
        story.rules().forEach(rule -> lines.add(plain(rule)));
        return lines;
    }
}
