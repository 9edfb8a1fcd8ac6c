package newsloom.ingest.read.page.body;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what readers say about an article, for {@link OtherTexts}. */
final class ReaderComments {
    private static final Pattern HEADING = Pattern.compile("(?iu)[^\\p{L}\\d]*(?:\\d+ )?(?:"
            + "(?:(?:user|reader|readers['’]?|latest|all|top|your|view|show) )?(?:comments?|replies)(?: on .*)?"
            + "|\\d+ (?:responses?|reactions?|thoughts|replies) (?:to|on) .*"
            + "|readers say|(?:leave|post|add|write) an? (?:comment|reply)|join the (?:discussion|conversation|debate)"
            + "|have your say|what (?:you|our readers|readers) (?:said|say|think)|(?:letters|reactions) from readers"
            + "|kommentare?|leserkommentare|lesermeinungen|commentaires?|comentarios?|comentários?|commenti|reacties"
            + "|kommentarer|komentarze|komentáře|комментарии|комментариев|комментария|коментарі|σχόλια|yorumlar|التعليقات"
            + "|评论|評論|コメント|댓글)\\P{L}*");

    private static final Pattern PERHAPS_HEADING = Pattern.compile(
            "(?iu)\\P{L}*(?:responses?|reactions?|discussion|conversation|réactions|reaktionen|reacciones|reazioni)\\P{L}*");
    private static final Pattern ANSWER = Pattern.compile("(?iu)(?:reply|antworten|répondre|responder|rispondi|reageer"
            + "|odpowiedz|svara|svar|ответить|відповісти|返信|回复)\\b.{0,40}");
    private static final int LONGEST_HEADING = 12;
    private static final int LONGEST_ANSWER = 6;
    private static final int LEAST_ALIKE = 3;
    private static final int LONGEST_COMMENT = 400;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> NAMES = Set.of("response", "responses", "reactions", "talkback");

    private final BitSet comments = new BitSet();

    private ReaderComments() {}

    /** By the names of their elements. In a thread they are the text, as within what is marked as one. */
    static BitSet named(BlockSegmenter segmenter, PageKind kind) {
        BitSet comments = new BitSet();
        segmenter.blocks().stream()
                .filter(block -> (block.under & NameFeatures.COMMENTS) != 0)
                .filter(block -> kind == PageKind.ARTICLE || block.home.element.closest("article") == null)
                .forEach(block -> comments.set(block.at));
        return comments;
    }

    /** By microdata, a heading, or links to answer. */
    static BitSet seen(BlockTree root) {
        ReaderComments seen = new ReaderComments();
        seen.find(root);
        return seen.comments;
    }

    private void find(BlockTree part) {
        if (isMarked(part)) {
            part.addTo(comments);
            return;
        }
        sections(part.parts, ReaderComments::isHeading)
                .forEach(section -> section.forEach(each -> each.addTo(comments)));
        sections(part.parts, ReaderComments::isPerhapsHeading)
                .forEach(section ->
                        alike(section.stream().filter(ReaderComments::isSigned)).forEach(each -> each.addTo(comments)));
        if (isNamed(part)) {
            alike(part.parts.stream().filter(ReaderComments::isSigned)).forEach(each -> each.addTo(comments));
        }
        alike(part.parts.stream().filter(ReaderComments::isAnswered)).forEach(each -> each.addTo(comments));
        part.parts.forEach(this::find);
    }

    private static boolean isMarked(BlockTree part) {
        return part.block == null
                && (part.element.attr("itemtype").endsWith("/Comment")
                        || (part.element.normalName().equals("article")
                                && (part.nameFeatures & NameFeatures.COMMENTS) != 0));
    }

    private static boolean isNamed(BlockTree part) {
        return NAMES.contains(part.element.id())
                || part.element.classNames().stream().anyMatch(NAMES::contains);
    }

    /** A link that is no heading leads to them. */
    private static boolean isHeading(BlockTree part) {
        return (part.linked == 0 || HEADINGS.contains(part.element.normalName())) && says(HEADING, part);
    }

    /** What a section of an article may be called as well. */
    private static boolean isPerhapsHeading(BlockTree part) {
        return says(PERHAPS_HEADING, part);
    }

    private static boolean says(Pattern heading, BlockTree part) {
        return part.block == null
                && part.words <= LONGEST_HEADING
                && part.parts.size() == 1
                && heading.matcher(part.element.text()).matches();
    }

    /** Each heading with all that follows it, up to one as high; what a section holds begins none of its own. */
    private static List<List<BlockTree>> sections(List<BlockTree> parts, Predicate<BlockTree> isHeading) {
        List<List<BlockTree>> sections = new ArrayList<>();
        int from = 0;
        while (from < parts.size()) {
            int end = from + 1;
            if (isHeading.test(parts.get(from))) {
                end = end(parts, from);
                sections.add(parts.subList(from, end));
            }
            from = end;
        }
        return sections;
    }

    private static int end(List<BlockTree> parts, int heading) {
        String name = parts.get(heading).element.normalName();
        return IntStream.range(heading + 1, parts.size())
                .filter(at -> isAsHigh(parts.get(at).element.normalName(), name))
                .findFirst()
                .orElse(parts.size());
    }

    private static boolean isAsHigh(String name, String heading) {
        return HEADINGS.contains(name) && HEADINGS.contains(heading) && name.compareTo(heading) <= 0;
    }

    private static Stream<BlockTree> alike(Stream<BlockTree> parts) {
        return parts
                .collect(groupingBy(part -> part.element.normalName() + " " + part.element.className()))
                .values()
                .stream()
                .filter(alike -> alike.size() >= LEAST_ALIKE)
                .flatMap(List::stream);
    }

    /** Who said it, and what. */
    private static boolean isSigned(BlockTree part) {
        return part.block == null && part.parts.size() > 1 && part.words <= LONGEST_COMMENT;
    }

    private static boolean isAnswered(BlockTree part) {
        return part.block == null && part.words <= LONGEST_COMMENT && holdsAnswer(part);
    }

    private static boolean holdsAnswer(BlockTree part) {
        return part.block == null
                ? part.parts.stream().anyMatch(ReaderComments::holdsAnswer)
                : part.block.words <= LONGEST_ANSWER
                        && ANSWER.matcher(part.block.text).matches();
    }
}
