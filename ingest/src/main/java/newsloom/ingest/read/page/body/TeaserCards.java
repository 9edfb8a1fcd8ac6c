package newsloom.ingest.read.page.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds teasers of other stories for {@link OtherTexts}: three cards or more of one look, each with a link to another page
 * and few words. Beside the one article of a page, and under a heading that announces them, the link need be no heading.
 */
final class TeaserCards {
    private static final int LEAST_CARDS = 3;
    private static final int LONGEST_CARD = 80;
    /** In words: what services offer has shorter names than stories. */
    private static final int LEAST_HEADLINE = 4;

    private static final int LONGEST_HEADING = 5;
    private static final int LONGEST_ANNOUNCEMENT = 12;
    /** Of the classes of an element, which are looked at once for each of its cards. */
    private static final int LONGEST_NAMES = 200;

    private static final Pattern STORIES = Pattern.compile("(?iu)\\P{L}*(?:"
            + "more|(?:you (?:may|might) (?:also )?(?:like|be interested in)|(?:the )?latest|trending|related|recommended"
            + "|read (?:also|next)|also read|see also|don.t miss|elsewhere|(?:in )?other news|up next|further reading"
            + "|more (?:stories|news|articles|from|on|in|like|about|to)|(?:most|top) (?:read|viewed|popular|shared|stories)"
            + "|mehr (?:zum|aus|von|über)|lesen sie auch|auch interessant|weitere|meistgelesen|lire aussi|à lire|sur le même"
            + "|plus d|leer también|te puede interesar|más noticias|lee también|leggi anche|leia (?:também|mais)|lees ook"
            + "|meer (?:over|nieuws)|läs (?:också|även|mer)|les også|læs også|czytaj (?:też|także|więcej)|čtěte také"
            + "|další|читайте также|по теме|читайте також|ilgili|関連|相关|相關|관련).{0,40})\\P{L}*");

    private final List<BlockTree> articles;
    private final boolean isOneArticle;
    private final BitSet lists = new BitSet();
    private final BitSet apart = new BitSet();
    private final BitSet others = new BitSet();
    private final Map<Look, List<Card>> cardsByLook = new HashMap<>();

    private TeaserCards(List<BlockTree> articles, boolean isOneArticle) {
        this.articles = articles;
        this.isOneArticle = isOneArticle;
    }

    /** @param isOneArticle whether the page has one text: only then is it clear what stands beside that */
    static TeaserCards of(BlockTree root, List<BlockTree> articles, boolean isOneArticle) {
        TeaserCards cards = new TeaserCards(articles, isOneArticle);
        cards.find(root, new Standing(Optional.empty(), articles.size() != 1));
        cards.cardsByLook.forEach((look, alike) -> {
            if (alike.size() >= LEAST_CARDS) {
                drop(alike, cards.found(look));
            }
        });
        return cards;
    }

    /** Of one list, wherever that is, each with a heading. */
    BitSet lists() {
        return lists;
    }

    /** Beside the article or announced: they are none of it wherever they are. */
    BitSet apart() {
        return apart;
    }

    /** Of a page that marks no article: they may be what it tells, unless all of its own text is before them. */
    BitSet others() {
        return others;
    }

    private BitSet found(Look look) {
        if (look.list().isPresent()) {
            return lists;
        }
        return look.isApart() ? apart : others;
    }

    private record Standing(Optional<BlockTree> announcement, boolean isWithin) {
        boolean isAnnounced() {
            return announcement.isPresent();
        }

        boolean isApart() {
            return isAnnounced() || !isWithin;
        }
    }

    private record Look(String names, Optional<BlockTree> list, boolean isApart) {}

    private record Card(BlockTree among, int at, Standing standing) {
        BlockTree part() {
            return among.parts.get(at);
        }

        boolean hasHeadline() {
            boolean leads = !Headline.isLinked(part())
                    && (Headline.holds(part(), Headline::isLinked) || Headline.begins(part()));
            return leads || (standing.isAnnounced() && Headline.isReadOn(part()));
        }
    }

    private void find(BlockTree among, Standing standing) {
        Standing each = new Standing(standing.announcement(), standing.isWithin() || articles.contains(among));
        int unlinked = 0;
        for (int i = 0; i < among.parts.size(); i++) {
            BlockTree part = among.parts.get(i);
            unlinked = part.linked == 0 ? unlinked + 1 : 0;
            if (unlinked >= LEAST_CARDS) {
                each = new Standing(standing.announcement(), each.isWithin());
            }
            if (isOneArticle && announces(part)) {
                each = new Standing(Optional.of(part), each.isWithin());
            }
            if (mayBeCard(part)) {
                card(new Card(among, i, each));
            }
            find(part, each);
        }
        byTurns(among, each, Headline::inHeading, lists);
        boolean isApart = isOneArticle && each.isApart();
        if (isApart || articles.isEmpty()) {
            int least = isApart ? 0 : LEAST_HEADLINE;
            byTurns(
                    among,
                    each,
                    part -> part.linked >= least && part.parts.size() <= 1 && Headline.isLinked(part),
                    isApart ? apart : others);
        }
    }

    private static boolean announces(BlockTree part) {
        return part.words > 0
                && part.words <= LONGEST_ANNOUNCEMENT
                && part.parts.size() == 1
                && STORIES.matcher(part.element.text()).matches();
    }

    /** An element of its own with a few words. */
    private static boolean mayBeCard(BlockTree part) {
        return part.block == null
                && !Headline.inHeading(part)
                && part.words <= LONGEST_CARD
                && part.words > part.linked;
    }

    /** Many number their cards, and set them in rows; what is not apart must be one list. */
    private void card(Card card) {
        boolean hasHeading = Headline.holds(card.part(), Headline::inHeading);
        if (hasHeading) {
            card(card, new Look(names(card.part()), Optional.of(card.among()), false));
        }
        boolean isApart = isOneArticle && card.standing().isApart();
        boolean mayBeOther = articles.isEmpty() && card.part().linked >= LEAST_HEADLINE;
        if ((isApart || mayBeOther) && (hasHeading || card.hasHeadline())) {
            String names = names(card.part()) + " in " + names(card.among());
            card(card, new Look(names.replaceAll("\\d+", ""), Optional.empty(), isApart));
        }
    }

    private void card(Card card, Look look) {
        cardsByLook.computeIfAbsent(look, each -> new ArrayList<>()).add(card);
    }

    private static String names(BlockTree part) {
        String classes = part.element.attr("class");
        return part.element.normalName() + " " + classes.substring(0, Math.min(LONGEST_NAMES, classes.length()));
    }

    /** Headlines and teasers by turns, without an element around each pair. */
    private static void byTurns(BlockTree among, Standing standing, Predicate<BlockTree> isHeadline, BitSet found) {
        List<BlockTree> parts = among.parts;
        List<Integer> headlines = IntStream.range(0, parts.size() - 1)
                .filter(i -> isHeadline.test(parts.get(i)))
                .filter(i -> isTeaser(parts.get(i + 1)))
                .boxed()
                .toList();
        boolean byTurns = headlines.size() >= LEAST_CARDS
                && IntStream.range(1, headlines.size())
                        .allMatch(i -> headlines.get(i) - headlines.get(i - 1) <= LEAST_CARDS);
        if (byTurns) {
            drop(headlines.stream().map(at -> new Card(among, at, standing)).toList(), found);
            headlines.forEach(headline -> parts.get(headline + 1).addTo(found));
        }
    }

    private static boolean isTeaser(BlockTree part) {
        return part.words <= LONGEST_CARD && !Headline.isLinked(part);
    }

    /** With what stands above the first. */
    private static void drop(List<Card> cards, BitSet found) {
        Card first = cards.get(0);
        if (first.at() > 0 && first.among().parts.get(first.at() - 1).words <= LONGEST_HEADING) {
            first.among().parts.get(first.at() - 1).addTo(found);
        }
        for (Card card : cards) {
            card.standing().announcement().ifPresent(heading -> heading.addTo(found));
            card.part().addTo(found);
        }
    }
}
