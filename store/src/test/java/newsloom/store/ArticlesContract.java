package newsloom.store;

import static newsloom.store.Stories.arrived;
import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import newsloom.model.Article;
import newsloom.model.ArticleKey;
import newsloom.model.LoggedChange;
import newsloom.model.LoggedChange.Kind;
import org.junit.jupiter.api.Test;

/** What every store must hold to of articles, and of the log of changes. */
abstract class ArticlesContract extends GenerationsContract {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    /** The number of the change by which the first generation came to be read. */
    private static final int ACTIVATED = 1;

    private static final Positions READ = new Positions("articles", Map.of(0, 1L));

    @Test
    void whetherNobodyIsToBeToldOfAnArticleIsKeptWithIt() {
        ArrivedArticle told = new ArrivedArticle(article("en", "rain", "Rain", "It rains."), NOON, 1);
        ArrivedArticle untold =
                new ArrivedArticle(article("en", "rain", "Rain", "It pours."), NOON.plusSeconds(1), 2, true);
        store.saveArticles(List.of(told), READ);
        store.saveArticles(List.of(untold), READ);
        assertThat(store.article("rain")).contains(untold);
        assertThat(store.revisions(untold)).containsExactly(told);
    }

    @Test
    void anArticleComesBackAsItWasWrittenByItsIdAndByItsUrl() {
        ArrivedArticle rain = text("rain", "Rain falls", "It rains.", 0);
        assertThat(store.saveArticles(List.of(rain, text("snow", "Snow falls", "It snows.", 1)), READ))
                .isEqualTo(2);
        assertThat(store.article("rain")).contains(rain);
        assertThat(store.article("https://example.org/rain")).contains(rain);
        assertThat(store.article("https://example.org")).isEmpty();
        assertThat(store.revisions(rain)).isEmpty();
        assertThat(store.positions("articles")).containsEntry(0, 1L);
    }

    @Test
    void aLaterTextTakesThePlaceOfTheEarlierWhichIsKept() {
        ArrivedArticle first = text("rain", "Three hurt", "Three were hurt.", 0);
        ArrivedArticle second = text("rain", "Five hurt", "Five were hurt.", 1);
        ArrivedArticle third = text("rain", "Six hurt", "Six were hurt.", 2);
        store.saveArticles(List.of(first), READ);
        store.saveArticles(List.of(second, third), READ);
        assertThat(store.article("rain")).contains(third);
        assertThat(store.revisions(third)).containsExactly(second, first);
    }

    @Test
    void inWhateverOrderAndHoweverOftenArticlesComeTheRowsAreTheSame() {
        List<ArrivedArticle> all = IntStream.range(0, 40)
                .mapToObj(i -> text("a" + i % 5, "Title", "Text " + i % 7, i))
                .toList();
        all.forEach(each -> store.saveArticles(List.of(each), READ));
        List<Object> inOrder = rows();
        long changes = store.lastChange();
        for (int seed = 0; seed < 5; seed++) {
            List<ArrivedArticle> again = new ArrayList<>(all);
            Collections.shuffle(again, new Random(seed));
            assertThat(store.saveArticles(again, READ)).isZero();
        }
        assertThat(rows()).isEqualTo(inOrder);
        assertThat(store.lastChange()).isEqualTo(changes);
    }

    @Test
    void ofTwoThatArrivedAtOneMomentTheLaterInTheTopicHolds() {
        ArrivedArticle first = new ArrivedArticle(article("en", "rain", "Rain", "First."), NOON, 7);
        ArrivedArticle second = new ArrivedArticle(article("en", "rain", "Rain", "Second."), NOON, 8);
        store.saveArticles(List.of(first, second), READ);
        store.saveArticles(List.of(first, second), READ);
        assertThat(store.article("rain")).contains(second);
        assertThat(store.revisions(second)).containsExactly(first);
    }

    @Test
    void whatSaysTheSameAndIsDescribedOtherwiseIsNoRevision() {
        store.saveArticles(List.of(text("rain", "Rain", "It rains.", 0)), READ);
        Article same = article("en", "rain", "Rain", "It rains.");
        Article elsewhere = new Article(
                same.id(),
                Optional.of(URI.create("https://example.org/moved")),
                same.publisher(),
                same.title(),
                same.text(),
                same.publishedAt(),
                same.language());
        store.saveArticles(List.of(new ArrivedArticle(elsewhere, NOON.plusSeconds(9), 9)), READ);
        assertThat(store.article("https://example.org/moved")).isPresent();
        assertThat(store.revisions(store.article("rain").orElseThrow())).isEmpty();
        assertThat(kinds()).containsExactly(Kind.ARTICLE, Kind.DESCRIPTION);
    }

    @Test
    void whatAnArticleSaidHoldsFromItsArrivalUntilThatOfTheNext() {
        ArrivedArticle first = text("rain", "Three hurt", "Three were hurt.", 0);
        ArrivedArticle second = text("rain", "Five hurt", "Five were hurt.", 10);
        ArrivedArticle third = text("rain", "Six hurt", "Six were hurt.", 20);
        ArrivedArticle german = new ArrivedArticle(article("de", "rain", "Regen", "Es regnet."), NOON, 1);
        store.saveArticles(List.of(first, second, third, german, text("snow", "Snow", "It snows.", 5)), READ);
        Set<ArticleKey> rain = Set.of(first.key());
        Wording one = new Wording(first, Optional.of(second.at()));
        Wording two = new Wording(second, Optional.of(third.at()));
        Wording three = Wording.current(third);
        assertThat(store.wordings(rain, Instant.MIN)).containsExactly(one, two, three);
        assertThat(store.wordings(rain, second.at())).containsExactly(one, two, three);
        assertThat(store.wordings(rain, NOON.plusSeconds(11))).containsExactly(two, three);
        assertThat(store.wordings(rain, NOON.plusSeconds(21))).containsExactly(three);
        assertThat(store.wordings(Set.of(first.key(), german.key()), Instant.MAX))
                .containsExactlyInAnyOrder(three, Wording.current(german));
        assertThat(store.wordings(Set.of(), NOON)).isEmpty();
        assertThat(one.holdsAt(NOON.minusNanos(1))).isFalse();
        assertThat(one.holdsAt(NOON)).isTrue();
        assertThat(one.holdsAt(second.at())).isFalse();
    }

    @Test
    void whatWasReplacedAtTheMomentWhenItCameNeverHeld() {
        Article rain = article("en", "rain", "Rain", "It rains.");
        Article pours = article("en", "rain", "Rain", "It pours.");
        Article hails = article("en", "rain", "Rain", "It hails.");
        ArrivedArticle last = new ArrivedArticle(hails, NOON.plusSeconds(1), 9);
        store.saveArticles(List.of(new ArrivedArticle(rain, NOON, 7), new ArrivedArticle(pours, NOON, 8), last), READ);
        List<Wording> held =
                List.of(new Wording(new ArrivedArticle(pours, NOON, 8), Optional.of(last.at())), Wording.current(last));
        assertThat(store.wordings(Set.of(last.key()), Instant.MIN)).isEqualTo(held);
        assertThat(store.wordings(Set.of(last.key()), NOON.plusSeconds(1))).isEqualTo(held);
    }

    @Test
    void ofWhatIsForgottenNoWordingIsLeft() {
        ArrivedArticle rain = text("rain", "Rain", "It rains.", 0);
        store.saveArticles(List.of(rain, text("rain", "Rain", "It pours.", 1)), READ);
        store.forget("rain", "ann", NOON);
        assertThat(store.wordings(Set.of(rain.key()), Instant.MIN)).isEmpty();
    }

    @Test
    void anIdBelongsToAnArticleWithinItsLanguage() {
        ArrivedArticle english = new ArrivedArticle(article("en", "a", "Rain", "It rains."), NOON, 0);
        ArrivedArticle german = new ArrivedArticle(article("de", "a", "Regen", "Es regnet."), NOON, 1);
        store.saveArticles(List.of(english, german), READ);
        assertThat(store.revisions(english)).isEmpty();
        assertThat(store.revisions(german)).isEmpty();
        assertThat(kinds()).containsExactly(Kind.ARTICLE, Kind.ARTICLE);
        assertThat(store.articleCount()).isEqualTo(2);
    }

    @Test
    void whereOneCannotBeKeptNothingOfTheBatchIs() {
        ArrivedArticle endless = text("x".repeat(2_049), "Title", "Text", 1);
        assertThatThrownBy(() -> store.saveArticles(List.of(text("rain", "Rain", "It rains.", 0), endless), READ))
                .isInstanceOf(RowRefusedException.class)
                .hasMessageContaining("2049 bytes");
        assertThat(store.article("rain")).isEmpty();
        assertThat(store.positions("articles")).isEmpty();
    }

    @Test
    void textThatNoColumnHoldsIsKeptAsItIs() {
        Stream.of("a\0b", "\uD800", "'; DROP TABLE articles; --", "\u202Eolleh", "x".repeat(1_000_000))
                .forEach(text -> {
                    ArrivedArticle hostile = text("a" + text.hashCode(), text, text, 0);
                    store.saveArticles(List.of(hostile), READ);
                    assertThat(store.article(hostile.article().id())).contains(hostile);
                });
        Instant farAway = Instant.parse("+99999-12-31T23:59:59Z");
        ArrivedArticle late = new ArrivedArticle(
                new Article(
                        "late",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "Text",
                        Optional.of(farAway),
                        Locale.ROOT),
                NOON,
                0);
        store.saveArticles(List.of(late), READ);
        assertThat(store.article("late")).contains(late);
    }

    @Test
    void whatHappensIsLoggedInItsOrderAndTheComingGenerationIsNot() {
        store.saveArticles(List.of(text("a", "Rain", "It rains.", 0)), READ);
        save(1, story("s", 1, "a"));
        store.save(2, arrived(List.of(story("t", 1, "a"))), NOWHERE);
        store.saveArticles(List.of(text("a", "Rain", "It pours.", 1)), READ);
        store.activate(2);
        assertThat(kinds()).containsExactly(Kind.ARTICLE, Kind.MEMBERSHIP, Kind.STORY, Kind.REVISION, Kind.GENERATION);
        assertThat(logged()).extracting(LoggedChange::number).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(logged().get(1).story()).contains("s");
        assertThat(logged().get(1).article()).contains("a");
        assertThat(store.lastChange()).isEqualTo(6);
    }

    @Test
    void whatWasForgottenIsSaidToThoseWhoHaveNotReadIt() {
        IntStream.range(0, 10).forEach(i -> store.saveArticles(List.of(text("a" + i, "Title", "Text " + i, i)), READ));
        assertThat(store.forgetChanges(NOON.plusSeconds(4))).isEqualTo(ACTIVATED + 4);
        assertThat(store.changes(ACTIVATED + 3, 100)).isEmpty();
        assertThat(store.changes(ACTIVATED + 4, 2).orElseThrow())
                .extracting(LoggedChange::number)
                .containsExactly(ACTIVATED + 5L, ACTIVATED + 6L);
        assertThat(store.forgetChanges(NOON.plusSeconds(100))).isEqualTo(6);
        assertThat(store.changes(ACTIVATED + 9, 100)).isEmpty();
        assertThat(store.changes(ACTIVATED + 10, 100)).contains(List.of());
        assertThat(store.lastChange()).isEqualTo(ACTIVATED + 10);
    }

    @Test
    void numbersBecomeVisibleInTheirOrderWhoeverWrites() {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 3)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> IntStream.range(0, 25)
                        .forEach(i -> store.saveArticles(
                                List.of(text("w" + writer + "-" + i, "Title", "Text", i)),
                                new Positions("articles", Map.of(writer, (long) i))))))
                .toList();
        List<Long> seen = new ArrayList<>();
        boolean done;
        do {
            done = writers.stream().allMatch(CompletableFuture::isDone);
            store.changes(ACTIVATED + seen.size(), 1_000).orElseThrow().forEach(change -> seen.add(change.number()));
        } while (!done);
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(ACTIVATED + 1, ACTIVATED + 75)
                        .boxed()
                        .toList());
    }

    @Test
    void articlesAreReadInTheOrderInWhichTheyCameWithTheirStories() {
        List<ArrivedArticle> all = new ArrayList<>(IntStream.range(0, 7)
                .mapToObj(i -> new ArrivedArticle(
                        article("en", "a" + (7 - i), "Title", "Text " + i), NOON.plusSeconds(i / 2L), i))
                .toList());
        all.add(new ArrivedArticle(article("de", "a7", "Titel", "Der Text"), NOON.plusSeconds(9), 9));
        Article hostile = new Article(
                "\0\uD800",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Text",
                Optional.empty(),
                Locale.ENGLISH);
        all.add(new ArrivedArticle(hostile, NOON.plusSeconds(10), 10));
        List<ArrivedArticle> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(1));
        store.saveArticles(shuffled, READ);
        save(1, story("s", 1, "a7", "a5"));
        save(1, story("t", 2, "\0\uD800"));
        List<PlacedArticle> read = placed(ArticlePage.first(2, Optional.empty(), Optional.empty()));
        assertThat(read).extracting(PlacedArticle::written).containsExactlyElementsOf(all);
        assertThat(read)
                .filteredOn(each -> each.place().isPresent())
                .extracting(
                        each -> each.written().article().text(),
                        each -> each.place().orElseThrow().story().id())
                .containsExactly(tuple("Text 0", "s"), tuple("Text 2", "s"), tuple("Text", "t"));
        assertThat(read.get(0).place().orElseThrow().membership().id()).isEqualTo("a7");
    }

    @Test
    void whatWasReplacedIsReadInItsPlace() {
        ArrivedArticle first = text("a", "Three hurt", "Three were hurt.", 0);
        ArrivedArticle other = text("b", "Rain", "It rains.", 1);
        ArrivedArticle second = text("a", "Five hurt", "Five were hurt.", 2);
        ArrivedArticle again = text("a", "Three hurt", "Three were hurt.", 4);
        store.saveArticles(List.of(first, other, second), READ);
        store.saveArticles(List.of(text("b", "Rain", "It rains.", 3), again), READ);
        save(1, story("s", 1, "a"));
        List<PlacedArticle> read = placed(ArticlePage.first(1, Optional.empty(), Optional.empty()));
        assertThat(read)
                .extracting(
                        PlacedArticle::written,
                        PlacedArticle::isReplaced,
                        each -> each.place().isPresent())
                .containsExactly(
                        tuple(first, true, false),
                        tuple(other, false, false),
                        tuple(second, true, false),
                        tuple(again, false, true));
    }

    @Test
    void whatIsToldTwiceKeepsItsPlaceAndAnotherDescriptionIsReadBehindTheFirst() {
        ArrivedArticle rain = text("rain", "Rain", "It rains.", 0);
        ArrivedArticle undated = new ArrivedArticle(
                new Article(
                        "rain",
                        rain.article().url(),
                        rain.article().publisher(),
                        rain.article().title(),
                        rain.article().text(),
                        Optional.empty(),
                        Locale.ENGLISH),
                NOON.plusSeconds(2),
                2);
        store.saveArticles(List.of(rain), READ);
        assertThat(store.saveArticles(List.of(text("rain", "Rain", "It rains.", 1)), READ))
                .isZero();
        store.saveArticles(List.of(undated), READ);
        assertThat(texts(ArticlePage.first(9, Optional.empty(), Optional.empty())))
                .containsExactly(rain, undated);
        assertThat(store.revisions(undated)).isEmpty();
    }

    @Test
    void whatIsReplacedIsChosenWithWhatReplacedIt() {
        ArrivedArticle first = text("a", "Rain", "It rains.", 0);
        ArrivedArticle undated = new ArrivedArticle(
                new Article(
                        "a",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "Snow",
                        Optional.empty(),
                        Locale.ENGLISH),
                NOON.plusSeconds(100),
                1);
        store.saveArticles(List.of(first, undated), READ);
        assertThat(texts(ArticlePage.first(9, Optional.empty(), Optional.of(NOON.plusSeconds(1)))))
                .isEmpty();
        assertThat(texts(ArticlePage.first(9, Optional.of(NOON.plusSeconds(1)), Optional.empty())))
                .containsExactly(first, undated);
    }

    @Test
    void articlesInStoriesOfWhichNoTextIsStoredAreNamed() {
        store.saveArticles(List.of(text("a", "Rain", "It rains.", 0), text("b", "Snow", "It snows.", 1)), READ);
        save(1, story("s", 1, "a", "b", "c"));
        save(1, story("t", 2, "d"));
        store.forget("b", "ann", NOON);
        List<PlacedArticle.Place> found = store.withoutText(new ArticleKey("", ""), 2);
        assertThat(found)
                .extracting(each -> each.membership().id(), each -> each.story().id())
                .containsExactly(tuple("b", "s"), tuple("c", "s"));
        assertThat(store.withoutText(new ArticleKey("en", "c"), 2))
                .extracting(each -> each.membership().id())
                .containsExactly("d");
    }

    @Test
    void articlesAreChosenByPublicationAndUndatedOnesByArrival() {
        ArrivedArticle dated = text("dated", "Title", "Text", 100);
        ArrivedArticle undated = new ArrivedArticle(
                new Article(
                        "undated",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "Text",
                        Optional.empty(),
                        Locale.ROOT),
                NOON.plusSeconds(100),
                0);
        store.saveArticles(List.of(dated, undated), READ);
        Optional<Instant> noon = Optional.of(NOON);
        Optional<Instant> later = Optional.of(NOON.plusSeconds(1));
        assertThat(texts(ArticlePage.first(9, noon, later))).containsExactly(dated);
        assertThat(texts(ArticlePage.first(9, later, Optional.empty()))).containsExactly(undated);
        assertThat(texts(ArticlePage.first(9, Optional.empty(), noon))).isEmpty();
        assertThat(texts(ArticlePage.first(9, noon, Optional.empty()))).containsExactlyInAnyOrder(dated, undated);
    }

    private List<ArrivedArticle> texts(ArticlePage page) {
        return placed(page).stream().map(PlacedArticle::written).toList();
    }

    private List<PlacedArticle> placed(ArticlePage first) {
        List<PlacedArticle> all = new ArrayList<>();
        List<PlacedArticle> page = store.articles(first);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.articles(first.after(page.get(page.size() - 1).written()));
        }
        return all;
    }

    private static ArrivedArticle text(String id, String title, String text, int second) {
        return new ArrivedArticle(article("en", id, title, text), NOON.plusSeconds(second), second);
    }

    private static Article article(String language, String id, String title, String text) {
        return new Article(
                id,
                id.length() > 100 ? Optional.empty() : Optional.of(URI.create("https://example.org/" + id)),
                Optional.of("Example Post"),
                Optional.of(title),
                text,
                Optional.of(NOON),
                Locale.forLanguageTag(language));
    }

    private List<Object> rows() {
        return IntStream.range(0, 5)
                .mapToObj(i -> store.article("a" + i).orElseThrow())
                .map(each -> (Object) List.of(each, store.revisions(each)))
                .toList();
    }

    private List<LoggedChange> logged() {
        return store.changes(ACTIVATED, 1_000).orElseThrow();
    }

    private List<Kind> kinds() {
        return logged().stream().map(LoggedChange::kind).toList();
    }
}
