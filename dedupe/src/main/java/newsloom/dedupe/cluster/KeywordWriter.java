package newsloom.dedupe.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.story.StoryTerms;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.model.story.Keyword;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;

/** Writes out the terms that stand for an article or a story, names as they are written and whole. */
final class KeywordWriter {
    private static final int LOOKED_AT = 32;

    private final Lexicon lexicon;
    private final WholeNames names;

    KeywordWriter(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new WholeNames(lexicon);
    }

    List<String> brings(ActiveArticle report) {
        List<String> brings = new ArrayList<>();
        for (int term : report.brings()) {
            if (brings.size() < Membership.MOST_BROUGHT) {
                brings.addAll(unsaid(term, report.vector(), brings));
            }
        }
        return brings;
    }

    /** What holds a story together. */
    List<Keyword> of(OpenStory story) {
        List<ActiveArticle> latest = story.shownMembers().latest(LOOKED_AT);
        return latest.size() == 1 ? List.of() : of(story.shownMembers().terms(), latest);
    }

    private List<Keyword> of(StoryTerms terms, List<ActiveArticle> latest) {
        List<String> said = new ArrayList<>();
        List<Keyword> keywords = new ArrayList<>();
        for (int term : terms.heaviest()) {
            if (said.size() < StoryHead.MOST_KEYWORDS) {
                said.addAll(unsaid(term, lastHolder(term, latest), said));
            }
            if (said.size() > keywords.size()) {
                keywords.add(new Keyword(said.get(keywords.size()), terms.holders(term)));
            }
        }
        return keywords;
    }

    /** Of the latest members; what so many hold that it weighs most is mostly held by one of these. */
    private static ArticleVector lastHolder(int term, List<ActiveArticle> latest) {
        int at = latest.size() - 1;
        while (at > 0 && Arrays.binarySearch(latest.get(at).vector().terms(), term) < 0) {
            at--;
        }
        return latest.get(at).vector();
    }

    /** The term, a name whole, as it stands in an article; nothing when it is a word of a name that was said whole. */
    private List<String> unsaid(int term, ArticleVector of, List<String> said) {
        int at = Arrays.binarySearch(of.terms(), term);
        if (at < 0 || (of.flags(at) & ArticleVector.NAME) == 0) {
            return unless(said, lexicon.text(term));
        }
        String written = lexicon.written(term);
        return unless(said, written).isEmpty() ? List.of() : unless(said, names.of(term, written, of.spans()));
    }

    private static List<String> unless(List<String> said, String written) {
        for (String known : said) {
            if (known.contains(written) && (' ' + known + ' ').contains(' ' + written + ' ')) {
                return List.of();
            }
        }
        return List.of(written);
    }
}
