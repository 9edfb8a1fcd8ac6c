package newsloom.ingest.read.page.body;

/**
 * What can be seen of a block, besides the {@linkplain NameFeatures names} around it: each is a question of the trees in
 * {@link BoostedTrees}, which decide what it weighs beside the others. Their order is that of the bits, and no more.
 *
 * <p>Link density and length are the strongest of the shallow features that tell text from boilerplate (Kohlschütter,
 * Fankhauser and Nejdl, 2010). The top is Readability's top candidate; here it is a feature, and not yet the answer.
 */
enum Feature {
    ANY, // Every block has it; what all blocks have in common stands with it.
    PARAGRAPH, // The nearest of these tags around it; a paragraph is what running text is made of.
    HEADING_1, // A heading of the first rank is mostly the title, which is read elsewhere.
    HEADING, // A lower heading belongs to the text where text follows, and to a box of links where links do.
    ITEM, // An item of a list: of an enumeration in the text, or, far more often, of a menu.
    CELL, // A cell of a table: of data within the text, or of a layout of old.
    BOX, // Text straight in a box: what others put into paragraphs, and all that is no text as well.
    PREFORMATTED, // Preformatted: code or a poem, and hardly ever navigation.
    QUOTATION, // A quotation is part of what it is quoted in.
    CAPTION, // A caption tells of its picture, and stands between sentences that go on without it.
    TERM, // A term or its explanation: facts of a product, and seldom prose.
    BUTTON, // A button or the label of a field asks readers to do something: no text.
    OTHER, // None of these tags is around it.
    WORD_1, // Its length, from so many words up to the next: labels and links are short, text is long.
    WORDS_2, // Two or three words: a label, a name, an entry of a menu.
    WORDS_4, // Four to six: a heading, a short link.
    WORDS_7, // Seven to ten: a headline, of this article or of another.
    WORDS_11, // 11 to 20: a short sentence, a teaser.
    WORDS_21, // 21 to 40: a sentence; few things but prose are so long.
    WORDS_41, // 41 to 80: a paragraph.
    WORDS_81, // 81 and more: a long paragraph, or a wall of legal text.
    LINK_NONE, // No word of it is a link.
    LINK_SOME, // Below a quarter: text that refers to other texts.
    LINK_HALF, // Below .6: half a list of links.
    LINK_MOST, // Below .95: links with a label beside them.
    LINK_ALL, // All of it leads elsewhere.
    SHORT_LINK, // All link and at most ten words: an entry of a menu, a headline of another article.
    LONG_LINK, // All link and longer: a teaser with its text.
    BOLD, // More than half of it is bold: a heading without the tag of one, or a lead.
    SENTENCE_END, // It ends as a sentence does: labels and links do not.
    COLON_END, // It ends with a colon: what it announces follows.
    COMMAS, // A comma, in more than six words: prose has commas, headlines and labels have few.
    DIGITS, // More than a third of its letters and digits are digits: a date, a price, a number of readers.
    CAPITALS, // Four fifths of its letters are capitals: a label, a section's name.
    BARS, // A bar, middle dot or angle quote: what parts links and facts from each other, not sentences.
    COPYRIGHT, // The sign of copyright stands in the foot.
    DATE_LIKE, // At most 14 words with a year, a time, a day or an age: the line that says when it was published.
    BY, // At most 14 words that begin with "by": the line that says who wrote it.
    PHRASE, // At most 60 words with a phrase in which pages speak for themselves: "all rights reserved", "sign up".
    QUESTION, // It ends as a question: of an interview, or a call to readers.
    BEFORE_PROSE, // The block before it is prose: what stands beside prose is likelier to be of it.
    BEFORE_LINK, // The block before it is mostly link.
    BEFORE_SHORT, // The block before it is neither.
    BEFORE_NOTHING, // It is the first block of the page.
    AFTER_PROSE, // The block behind it is prose: it may be a heading of it.
    AFTER_LINK, // The block behind it is mostly link: it may be the heading of a list of links.
    AFTER_SHORT, // The block behind it is neither.
    AFTER_NOTHING, // It is the last block of the page.
    BETWEEN_PROSE, // Prose on both sides: even an odd block there is mostly text, such as a heading or a short answer.
    BETWEEN_LINKS, // Links on both sides: it is one of them.
    HOME_PROSE_50, // Its own element holds above half of the page's prose, as the one with the article does.
    HOME_PROSE_20, // Above a fifth.
    HOME_PROSE_5, // Above a twentieth.
    HOME_PROSE_SOME, // Some.
    HOME_PROSE_NONE, // None: there is nothing like text around it.
    ABOVE_PROSE_50, // The same for the element above its own, for paragraphs that have an element each: above half.
    ABOVE_PROSE_20, // Above a fifth.
    ABOVE_PROSE_5, // Above a twentieth.
    ABOVE_PROSE_SOME, // Some.
    ABOVE_PROSE_NONE, // None.
    UP_PROSE_50, // The same for the second element above its own, for sites that wrap each twice: above half.
    UP_PROSE_20, // Above a fifth.
    UP_PROSE_5, // Above a twentieth.
    UP_PROSE_SOME, // Some.
    UP_PROSE_NONE, // None.
    IN_TOP, // Within the top: the element with the most prose, that of each block counted half at each level up.
    DIRECTLY_IN_TOP, // In it or in a child of it: its paragraphs, where what is deeper may be a box.
    BESIDE_TOP, // Outside, but within the element above it: a lead, or a box of the same article.
    OUT_OF_TOP, // Elsewhere on the page.
    NO_TOP, // The page has no prose, so there is no top.
    FIRST_OF_PROSE, // Before the first prose of the top: title, lead and byline, or navigation.
    WITHIN_PROSE, // Between the first and the last prose of the top: so what stands there is mostly part of it.
    PAST_PROSE, // After its last prose: related articles, comments, the foot.
    OVER_TITLE, // Before the title: the head of the page.
    UNDER_TITLE, // After the title, where the text is.
    IS_TITLE, // It is the title, which is read elsewhere.
    REPEATED, // Under eight words, and more than once on the page: a label of the layout.
    DECLARED, // The page's JSON-LD holds these words as its text: hardly anything is surer.
    UNDECLARED, // The page's JSON-LD has a text, and these words are not in it.
    ABOVE_LINKED_MOST, // How much of the element above its own is link: above .7, a list of links.
    ABOVE_LINKED_HALF, // Above .4.
    ABOVE_LINKED_SOME, // Above .15.
    UP_LINKED_MOST, // The same for the second element above: above .7, a box of such lists.
    UP_LINKED_HALF, // Above .4.
    UP_LINKED_SOME, // Above .15.
    ALIKE_3, // Its parent is one of three to seven siblings that look alike: cards, items, posts of a thread.
    ALIKE_8, // Of eight and more: a list that goes on, such as comments.
    IN_ARTICLE_TAG, // Within an element article: the text, where there is one of them; teasers have it, too.
    IN_MAIN_TAG, // Within main: what differs from page to page.
    OUT_OF_MAIN_TAG, // The page has a main, and this is outside: what all pages of the site have.
    OUT_OF_ARTICLE_TAG, // The page has an article, and this is outside.
    IN_NAV_TAG, // Within nav: navigation, by its author's own word.
    IN_HEADER_TAG, // Within header: of the page, or title and lead of the article.
    IN_FOOTER_TAG, // Within footer: of the page, or tags and author's note of the article.
    IN_ASIDE_TAG, // Within aside: a box beside the text.
    IN_FORM_TAG, // Within form: a search, a sign-up; old sites have all of a page in one.
    IN_FIGURE_TAG, // Within figure: a picture and its caption.
    IN_TABLE_TAG, // Within table: data, or a layout of old.
    IN_LIST_TAG, // Within a list: of the text, or a menu.
    IN_INNER_ARTICLE_TAG, // Within an article within another: a teaser, a comment, a quoted post.
    LEADS_AWAY, // Up to 40 words that begin by sending readers elsewhere ("read more", an arrow): a reference amid
    // text.
    LINKED_PARAGRAPH, // A paragraph that is all link, above four words: a reference to another article amid the text.
    SHORT_LINKED_PARAGRAPH, // The same with up to four words: a button.
    PICTURED, // At most 70 words near a name of pictures or captions: a caption without the tag of one.
    FIRST_TENTH, // In the first tenth of the page's blocks, where the head is.
    LAST_TENTH // In the last tenth, where the foot is.
}
