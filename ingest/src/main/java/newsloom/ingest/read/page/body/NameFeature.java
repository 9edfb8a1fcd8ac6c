package newsloom.ingest.read.page.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the names that a page gives its parts (class, id, role, tag) let expect of the text within. Each holds the words
 * that mean the same, and counts twice in {@link FeatureVector}: anywhere above a block, and close to it.
 */
@SuppressWarnings("EnumOrdinal") // bits by place: this is asked a thousand times for each page
enum NameFeature {
    /** Ways through the site: links, and never the text. */
    NAVIGATION("nav", "navigation", "navbar", "menu", "submenu", "breadcrumb", "breadcrumbs", "pagination", "pager"),
    /** A table of contents: it repeats the headings of the text as links. */
    CONTENTS("toc", "tableofcontents", "contents", "jump", "anchors"),
    /** What stands beside the text: boxes that other pages have as well. */
    SIDE("sidebar", "side", "rail", "secondary", "complementary", "aside", "widget", "widgets", "sticky"),
    /** Buttons that send the page to other networks. */
    SHARE(
            "share",
            "sharing",
            "shares",
            "social",
            "sociallinks",
            "follow",
            "facebook",
            "twitter",
            "addthis",
            "addtoany",
            "sharedaddy",
            "whatsapp",
            "pinterest",
            "linkedin"),
    /** Teasers of other articles: the prose that is most easily taken for this one's. */
    RELATED(
            "related",
            "relatedposts",
            "recommended",
            "recommendation",
            "recommendations",
            "recirc",
            "recirculation",
            "popular",
            "trending",
            "latest",
            "recent",
            "similar",
            "suggested",
            "suggestions",
            "outbrain",
            "taboola",
            "readmore",
            "mostread",
            "teaser",
            "teasers",
            "upnext",
            "next",
            "prev",
            "previous",
            "further",
            "also",
            "onward",
            "headlines"),
    /** What readers say: prose, and not the publisher's. */
    COMMENTS(
            "comment",
            "comments",
            "commentlist",
            "disqus",
            "reply",
            "replies",
            "respond",
            "discussion",
            "conversation",
            "commenting"),
    /** What somebody paid for, and the note that says so. */
    ADVERT(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "adslot",
            "adunit",
            "sponsor",
            "sponsored",
            "banner",
            "promo",
            "promos",
            "promotion",
            "dfp",
            "gpt",
            "affiliate",
            "disclosure",
            "disclaimer"),
    /** Calls to subscribe to something, with a form. */
    SIGN_UP(
            "newsletter",
            "newsletters",
            "subscribe",
            "subscription",
            "signup",
            "optin",
            "mailchimp",
            "cta",
            "form",
            "mailing",
            "callout",
            "leadgen",
            "hubspot",
            "mc4wp"),
    /** The foot of page or article: legal text, notes. */
    FOOT("footer", "foot", "copyright", "legal", "colophon", "contentinfo", "bottom", "siteinfo", "footnote"),
    /** The head of the page, or of the article with its title and lead. */
    HEAD("header", "masthead", "topbar", "banner", "heading", "hero", "top"),
    /** Who wrote the article and when: read elsewhere, and no sentence of it. */
    ABOUT(
            "meta",
            "byline",
            "author",
            "authors",
            "date",
            "dateline",
            "timestamp",
            "published",
            "posted",
            "posttime",
            "postmeta",
            "info",
            "metadata",
            "reading",
            "readtime",
            "time",
            "updated"),
    /** What the article is filed under: links of one or two words. */
    TAGS("tags", "tag", "taglist", "category", "categories", "topics", "keywords", "labels", "cat"),
    /** A note about the author, in full sentences, behind or beside the text. */
    BIO("bio", "biography", "authorbox", "aboutauthor", "contributor", "profile", "avatar", "vcard"),
    /** What a picture shows, and who made it. */
    CAPTION("caption", "captions", "figcaption", "credit", "credits", "photographer", "imagecaption", "legend"),
    /** The question about cookies: long, legal and on every page. */
    CONSENT("cookie", "cookies", "consent", "gdpr", "onetrust", "cookiebar", "ccpa"),
    /** What covers the page when something is asked for: readers see it instead of the text. */
    OVERLAY(
            "modal",
            "popup",
            "overlay",
            "lightbox",
            "dialog",
            "alertdialog",
            "tooltip",
            "toast",
            "drawer",
            "offcanvas",
            "dropdown"),
    /** What readers do not see, by its name or its style: for other devices, for screen readers, for later. */
    HIDDEN(
            "hidden",
            "hide",
            "visuallyhidden",
            "screenreader",
            "invisible",
            "noscript",
            "skip",
            "print",
            "sr",
            "offscreen",
            "assistive"),
    /** What asks for payment or a password in the text's place. */
    WALL("paywall", "login", "signin", "meter", "regwall", "piano", "premium", "subscriber", "register"),
    /** The article with all that belongs to it; cards of other articles are called so, too. */
    ARTICLE("article", "story", "post", "entry", "hentry", "blog", "news", "blogpost", "singlepost"),
    /** The text of the article itself: the surest of all names. */
    BODY(
            "articlebody",
            "articlecontent",
            "body",
            "text",
            "richtext",
            "rich",
            "prose",
            "markdown",
            "copy",
            "wysiwyg",
            "storybody",
            "postbody",
            "postcontent",
            "entrycontent",
            "paragraph",
            "articletext",
            "editor",
            "rte"),
    /** The middle of the page: text on an article's page, lists on others. */
    CONTENT("content", "main", "maincontent", "page", "single", "primary", "container", "contentarea"),
    /** One of many alike, each leading elsewhere: a list, a gallery. */
    CARD(
            "card",
            "cards",
            "grid",
            "tile",
            "tiles",
            "carousel",
            "slider",
            "slide",
            "swiper",
            "slick",
            "gallery",
            "thumbnail",
            "thumb",
            "collection",
            "feed",
            "archive",
            "item",
            "items",
            "listing",
            "results"),
    /** Something to buy: its description is the text of a shop's page, prices and buttons are not. */
    PRODUCT(
            "product",
            "products",
            "price",
            "sku",
            "cart",
            "pdp",
            "shop",
            "shopping",
            "buy",
            "woocommerce",
            "variant",
            "quantity",
            "shipping"),
    /** What buyers say, and their stars. */
    REVIEWS("review", "reviews", "rating", "ratings", "stars", "testimonial", "testimonials", "trustpilot"),
    /** Posts of a forum, which are the text of its pages. */
    THREAD(
            "message",
            "messages",
            "thread",
            "topic",
            "answer",
            "answers",
            "question",
            "postlist",
            "posts",
            "forum",
            "messagebody",
            "bbwrapper",
            "userpost"),
    /** Facts in a table, in tabs, as questions: text of a product or service, and boxes of an article. */
    FACTS(
            "faq",
            "accordion",
            "spec",
            "specs",
            "specification",
            "specifications",
            "details",
            "description",
            "desc",
            "features",
            "tabs",
            "tab",
            "summary",
            "overview",
            "table"),
    /** The first sentences, set apart from the text; teasers have them, too. */
    LEAD(
            "lead",
            "lede",
            "standfirst",
            "deck",
            "dek",
            "subtitle",
            "subheadline",
            "intro",
            "excerpt",
            "subhead",
            "tagline",
            "teasertext",
            "kicker"),
    /** A title: of the article, which is read elsewhere, or of another one. */
    TITLE("title", "headline", "posttitle", "entrytitle", "pagetitle"),
    /** A quotation: of a speaker, or words of the text said twice in large letters. */
    QUOTE("quote", "pullquote", "blockquote", "pull"),
    /** A picture, a player, a post of another network: with a caption at most. */
    MEDIA("video", "player", "audio", "podcast", "embed", "tweet", "instagram", "media", "image", "figure", "photo"),
    /** Code: text, where the page explains it. */
    CODE("code", "highlight", "syntax", "codeblock", "pre", "crayon"),
    /** What can be pressed, filtered, searched: no text. */
    BUTTONS(
            "button",
            "btn",
            "buttons",
            "toolbar",
            "tools",
            "actions",
            "controls",
            "search",
            "searchform",
            "filter",
            "filters",
            "sort",
            "toggle",
            "language",
            "langs");

    private static final Map<String, Long> BY_WORD = words();

    private final String names;

    NameFeature(String... names) {
        this.names = String.join(" ", names);
    }

    long bit() {
        return 1L << ordinal();
    }

    boolean in(long features) {
        return (features & bit()) != 0;
    }

    /** What a word in small letters lets expect, as bits. */
    static long of(String word) {
        return BY_WORD.getOrDefault(word, 0L);
    }

    private static Map<String, Long> words() {
        Map<String, Long> words = new HashMap<>();
        for (NameFeature feature : values()) {
            List.of(feature.names.split(" ", -1))
                    .forEach(name -> words.merge(name, feature.bit(), (one, other) -> one | other));
        }
        return Map.copyOf(words);
    }
}
