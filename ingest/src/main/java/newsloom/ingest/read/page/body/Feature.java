package newsloom.ingest.read.page.body;

/**
 * What can be seen of a block, besides the {@linkplain NameFeature names} around it: each is a question of the trees in
 * {@link BoostedTrees}, which decide what it weighs beside the others. Their order is that of the bits, and no more.
 */
enum Feature {
    /** Every block has it; what all blocks have in common stands with it. */
    ANY,
    /** The tag of the nearest element that has one of these meanings. A paragraph is what running text is made of. */
    PARAGRAPH,
    /** A heading of the first rank is mostly the title, which is read elsewhere. */
    HEADING_1,
    /** A lower heading belongs to the text where text follows, and to a box of links where links do. */
    HEADING,
    /** An item of a list: of an enumeration in the text, or, far more often, of a menu. */
    ITEM,
    /** A cell of a table: of data within the text, or of a layout of old. */
    CELL,
    /** Text straight in a box: many sites write so what others put into paragraphs, and all that is no text as well. */
    BOX,
    /** Preformatted: code or a poem, and hardly ever navigation. */
    PREFORMATTED,
    /** A quotation is part of what it is quoted in. */
    QUOTATION,
    /** A caption tells of its picture, and stands between sentences that go on without it. */
    CAPTION,
    /** A term or its explanation: facts of a product, and seldom prose. */
    TERM,
    /** A button or the label of a field asks readers to do something: no text. */
    BUTTON,
    /** None of these tags is around it. */
    OTHER,
    /** Its length, from so many words up to the next: labels and links are short, text is long. */
    WORD_1,
    /** Two or three words: a label, a name, an entry of a menu. */
    WORDS_2,
    /** Four to six: a heading, a short link. */
    WORDS_4,
    /** Seven to ten: a headline, of this article or of another. */
    WORDS_7,
    /** 11 to 20: a short sentence, a teaser. */
    WORDS_11,
    /** 21 to 40: a sentence; few things but prose are so long. */
    WORDS_21,
    /** 41 to 80: a paragraph. */
    WORDS_41,
    /** 81 and more: a long paragraph, or a wall of legal text. */
    WORDS_81,
    /**
     * No word of it is a link. Link density and length are the strongest of the shallow features that tell text from
     * boilerplate (Kohlschütter, Fankhauser and Nejdl, 2010).
     */
    LINK_NONE,
    /** Below a quarter: text that refers to other texts. */
    LINK_SOME,
    /** Below .6: half a list of links. */
    LINK_HALF,
    /** Below .95: links with a label beside them. */
    LINK_MOST,
    /** All of it leads elsewhere. */
    LINK_ALL,
    /** All link and at most ten words: an entry of a menu, a headline of another article. */
    SHORT_LINK,
    /** All link and longer: a teaser with its text. */
    LONG_LINK,
    /** More than half of it is bold: a heading without the tag of one, or a lead. */
    BOLD,
    /** It ends as a sentence does: labels and links do not. */
    SENTENCE_END,
    /** It ends with a colon: what it announces follows. */
    COLON_END,
    /** A comma, in more than six words: prose has commas, headlines and labels have few. */
    COMMAS,
    /** More than a third of its letters and digits are digits: a date, a price, a number of readers. */
    DIGITS,
    /** Four fifths of its letters are capitals: a label, a section's name. */
    CAPITALS,
    /** A bar, middle dot or angle quote: what parts links and facts from each other, not sentences. */
    BARS,
    /** The sign of copyright stands in the foot. */
    COPYRIGHT,
    /** At most 14 words with a year, a time, a day or an age: the line that says when it was published. */
    DATE_LIKE,
    /** At most 14 words that begin with "by": the line that says who wrote it. */
    BY,
    /** At most 60 words with a phrase in which pages speak for themselves: "all rights reserved", "sign up". */
    PHRASE,
    /** It ends as a question: of an interview, or a call to readers. */
    QUESTION,
    /** The block before it is prose: what stands beside prose is likelier to be of it. */
    BEFORE_PROSE,
    /** The block before it is mostly link. */
    BEFORE_LINK,
    /** The block before it is neither. */
    BEFORE_SHORT,
    /** It is the first block of the page. */
    BEFORE_NOTHING,
    /** The block behind it is prose: it may be a heading of it. */
    AFTER_PROSE,
    /** The block behind it is mostly link: it may be the heading of a list of links. */
    AFTER_LINK,
    /** The block behind it is neither. */
    AFTER_SHORT,
    /** It is the last block of the page. */
    AFTER_NOTHING,
    /** Prose on both sides: even an odd block there is mostly text, such as a heading or a short answer. */
    BETWEEN_PROSE,
    /** Links on both sides: it is one of them. */
    BETWEEN_LINKS,
    /** Its own element holds above half of the page's prose, as the one with the article does. */
    HOME_PROSE_50,
    /** Above a fifth. */
    HOME_PROSE_20,
    /** Above a twentieth. */
    HOME_PROSE_5,
    /** Some. */
    HOME_PROSE_SOME,
    /** None: there is nothing like text around it. */
    HOME_PROSE_NONE,
    /** The same for the element above its own, for paragraphs that have an element each: above half. */
    ABOVE_PROSE_50,
    /** Above a fifth. */
    ABOVE_PROSE_20,
    /** Above a twentieth. */
    ABOVE_PROSE_5,
    /** Some. */
    ABOVE_PROSE_SOME,
    /** None. */
    ABOVE_PROSE_NONE,
    /** The same for the second element above its own, for sites that wrap each twice: above half. */
    UP_PROSE_50,
    /** Above a fifth. */
    UP_PROSE_20,
    /** Above a twentieth. */
    UP_PROSE_5,
    /** Some. */
    UP_PROSE_SOME,
    /** None. */
    UP_PROSE_NONE,
    /**
     * Within the top: the element with the most prose, that of each block counted half at each level up. This is
     * Readability's top candidate; here it is a feature, and not yet the answer.
     */
    IN_TOP,
    /** In it or in a child of it: its paragraphs, where what is deeper may be a box. */
    DIRECTLY_IN_TOP,
    /** Outside, but within the element above it: a lead, or a box of the same article. */
    BESIDE_TOP,
    /** Elsewhere on the page. */
    OUT_OF_TOP,
    /** The page has no prose, so there is no top. */
    NO_TOP,
    /** Before the first prose of the top: title, lead and byline, or navigation. */
    FIRST_OF_PROSE,
    /** Between the first and the last prose of the top: so what stands there is mostly part of it. */
    WITHIN_PROSE,
    /** After its last prose: related articles, comments, the foot. */
    PAST_PROSE,
    /** Before the title: the head of the page. */
    OVER_TITLE,
    /** After the title, where the text is. */
    UNDER_TITLE,
    /** It is the title, which is read elsewhere. */
    IS_TITLE,
    /** Under eight words, and more than once on the page: a label of the layout. */
    REPEATED,
    /** The page's JSON-LD holds these words as its text: hardly anything is surer. */
    DECLARED,
    /** The page's JSON-LD has a text, and these words are not in it. */
    UNDECLARED,
    /** How much of the element above its own is link: above .7, a list of links. */
    ABOVE_LINKED_MOST,
    /** Above .4. */
    ABOVE_LINKED_HALF,
    /** Above .15. */
    ABOVE_LINKED_SOME,
    /** The same for the second element above: above .7, a box of such lists. */
    UP_LINKED_MOST,
    /** Above .4. */
    UP_LINKED_HALF,
    /** Above .15. */
    UP_LINKED_SOME,
    /** The element above its own is one of three to seven siblings that look alike: cards, items, posts of a thread. */
    ALIKE_3,
    /** Of eight and more: a list that goes on, such as comments. */
    ALIKE_8,
    /** Within an element {@code article}: the text, where there is one of them; teasers have it, too. */
    IN_ARTICLE_TAG,
    /** Within {@code main}: what differs from page to page. */
    IN_MAIN_TAG,
    /** The page has a {@code main}, and this is outside: what all pages of the site have. */
    OUT_OF_MAIN_TAG,
    /** The page has an {@code article}, and this is outside. */
    OUT_OF_ARTICLE_TAG,
    /** Within {@code nav}: navigation, by its author's own word. */
    IN_NAV_TAG,
    /** Within {@code header}: of the page, or title and lead of the article. */
    IN_HEADER_TAG,
    /** Within {@code footer}: of the page, or tags and author's note of the article. */
    IN_FOOTER_TAG,
    /** Within {@code aside}: a box beside the text. */
    IN_ASIDE_TAG,
    /** Within {@code form}: a search, a sign-up; old sites have all of a page in one. */
    IN_FORM_TAG,
    /** Within {@code figure}: a picture and its caption. */
    IN_FIGURE_TAG,
    /** Within {@code table}: data, or a layout of old. */
    IN_TABLE_TAG,
    /** Within a list: of the text, or a menu. */
    IN_LIST_TAG,
    /** Within an {@code article} within another: a teaser, a comment, a quoted post. */
    IN_INNER_ARTICLE_TAG,
    /**
     * At most 40 words that begin by sending readers elsewhere ("read more", "watch", an arrow): a reference that stands
     * among the paragraphs and is none of them.
     */
    LEADS_AWAY,
    /** A paragraph that is all link, above four words: a reference to another article amid the text. */
    LINKED_PARAGRAPH,
    /** The same with up to four words: a button. */
    SHORT_LINKED_PARAGRAPH,
    /** At most 70 words near a name of pictures or captions: a caption without the tag of one. */
    PICTURED,
    /** In the first tenth of the page's blocks, where the head is. */
    FIRST_TENTH,
    /** In the last tenth, where the foot is. */
    LAST_TENTH
}
