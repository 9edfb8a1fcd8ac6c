package newsloom.ingest.read.page.body;

import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Tells headlines of other stories, which lead elsewhere, for {@link TeaserCards}. */
final class Headline {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final int LEAST_WORDS = 3;

    private Headline() {}

    static boolean holds(BlockTree part, Predicate<BlockTree> wanted) {
        return wanted.test(part) || part.parts.stream().anyMatch(inner -> holds(inner, wanted));
    }

    static boolean isHeading(BlockTree part) {
        return HEADINGS.contains(part.element.normalName()) && part.block == null;
    }

    static boolean inHeading(BlockTree part) {
        return isHeading(part) && isLinked(part);
    }

    static boolean isLinked(BlockTree part) {
        return part.words >= LEAST_WORDS && part.linkShare() > .8 && leadsElsewhere(part.element);
    }

    /** Headline and teaser in one block. */
    static boolean begins(BlockTree part) {
        if (part.parts.size() != 1 || part.parts.get(0).block == null || part.linked < LEAST_WORDS) {
            return false;
        }
        Element link = part.element.selectFirst("a[href]");
        return link != null && part.parts.get(0).block.text.startsWith(link.text()) && leadsElsewhere(link);
    }

    /** A headline, a teaser, and "read on". */
    static boolean isReadOn(BlockTree part) {
        BlockTree first = part.parts.get(0);
        BlockTree last = part.parts.get(part.parts.size() - 1);
        return first.words >= LEAST_WORDS
                && first.linked == 0
                && first != last
                && last.linkShare() > .8
                && leadsElsewhere(last.element);
    }

    private static boolean leadsElsewhere(Element heading) {
        Element around = heading.closest("a[href]");
        Element link = around == null ? heading.selectFirst("a[href]") : around;
        return link != null && !link.attr("href").startsWith("#");
    }
}
