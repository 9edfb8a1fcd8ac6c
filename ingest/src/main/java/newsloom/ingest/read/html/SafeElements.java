package newsloom.ingest.read.html;

import java.util.Set;
import newsloom.ingest.read.WordTable;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What of HTML may stay. */
final class SafeElements {
    private static final Set<String> KEPT = Set.of(
            ("a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup"
                            + " dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header"
                            + " hgroup hr i img ins kbd li main mark menu nav ol p picture pre q rp rt ruby s samp section"
                            + " small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u"
                            + " ul var video wbr")
                    .split(" "));

    /** With all that is in them: none of it is text to read. Of the others that are not kept, the text stays. */
    private static final Set<String> DROPPED =
            Set.of(("script style template title base link meta select option optgroup"
                            + " datalist input param bgsound basefont annotation annotation-xml")
                    .split(" "));

    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "source", "wbr");

    private static final Set<String> EVERYWHERE = Set.of("dir", "lang", "title");

    private static final Set<String> ATTRIBUTES = Set.copyOf(WordTable.words("""
            a@href a@rel audio@src audio@controls blockquote@cite col@span colgroup@span del@cite del@datetime
            details@open img@src img@alt img@width img@height ins@cite ins@datetime li@value ol@start
            ol@reversed q@cite source@src source@type td@colspan td@rowspan td@headers th@colspan th@rowspan
            th@headers th@scope time@datetime video@src video@poster video@controls video@width video@height
            """));

    private static final Set<String> LINKS = Set.of("href", "src", "cite", "poster");

    private SafeElements() {}

    /** Of SVG and MathML nothing but text stays. */
    static boolean isKept(Element element) {
        return KEPT.contains(element.normalName())
                && Parser.NamespaceHtml.equals(element.tag().namespace());
    }

    /** A title within a drawing is text to read; that of a page is not. */
    static boolean isDropped(Element element) {
        return DROPPED.contains(element.normalName())
                && !(element.normalName().equals("title")
                        && Parser.NamespaceSvg.equals(element.tag().namespace()));
    }

    static boolean isVoid(String element) {
        return VOID.contains(element);
    }

    static boolean isKept(String element, String attribute) {
        return EVERYWHERE.contains(attribute) || ATTRIBUTES.contains(element + "@" + attribute);
    }

    static boolean isLink(String attribute) {
        return LINKS.contains(attribute);
    }
}
