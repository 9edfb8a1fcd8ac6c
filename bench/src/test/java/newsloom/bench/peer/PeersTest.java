package newsloom.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import newsloom.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeersTest {
    private static final String FERRY =
            "The ferry Maribel ran aground off Port Tessaly on Monday with 212 passengers aboard,"
                    + " and the coast guard of Tessaly took all of them to the harbour by noon. Captain Ilse Brandt said a pump had"
                    + " failed. The ferry Maribel was built in 1987 and serves the islands of Ormond and Little Ormond.";
    private static final String CHEESE =
            "A cheese fair in the mountain village of Gstanz drew nine thousand visitors, who"
                    + " tasted forty kinds of alpine cheese and chose a blue one from the dairy of Urs Keller as the best of the"
                    + " season, for the third time since the fair began.";
    private static final String PARLIAMENT =
            "Parliament in Norvik passed its budget after a night of debate, raising the"
                    + " duty on diesel and cutting that on bread; finance minister Oona Halvorsen called it a budget for families,"
                    + " while the opposition walked out before the vote.";

    private static final List<Article> ARTICLES = List.of(
            article("a", "Herald", "Ferry Maribel runs aground off Port Tessaly, all 212 rescued", FERRY),
            article("b", "Courier", "Gstanz cheese fair crowns Keller dairy for third time", CHEESE),
            article("c", "Post", "Ferry Maribel runs aground off Port Tessaly; all 212 rescued", FERRY),
            article("d", "Mirror", "Norvik parliament passes budget after night of debate", PARLIAMENT),
            article("e", "Globe", "Ferry Maribel runs aground off Port Tessaly, all 212 rescued!", FERRY));

    static Stream<Peer> peers() {
        return Stream.of(
                new Miranda(), new AverageLink(), new TitleRule(), new MinHash(), new Trigrams(), new SimHash());
    }

    @ParameterizedTest
    @MethodSource("peers")
    void everyPeerGroupsThreeReportsOfOneWreckAndKeepsTwoOtherArticlesApart(Peer peer) {
        ARTICLES.forEach(peer::add);

        assertThat(List.of(peer.storyOf(2), peer.storyOf(4))).containsOnly(peer.storyOf(0));
        assertThat(List.of(peer.storyOf(0), peer.storyOf(1), peer.storyOf(3))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("peers")
    void everyPeerSaysWhatItDoes(Peer peer) {
        assertThat(peer.name()).isNotBlank();
        assertThat(peer.description()).endsWith(".");
    }

    @Test
    void withoutGroupingEveryArticleIsAStory() {
        Peer alone = new Singletons();
        ARTICLES.forEach(alone::add);

        assertThat(alone.storyOf(2)).isNotEqualTo(alone.storyOf(0));
    }

    @Test
    void trigramsAreThoseOfPostgres() {
        assertThat(Trigrams.trigrams("Cat!")).containsExactlyInAnyOrder("  c", " ca", "cat", "at ");
    }

    @Test
    void newsBlurNeverJoinsTwoArticlesOfOnePublisher() {
        Peer rule = new TitleRule();
        rule.add(article("a", "Herald", "Ferry Maribel runs aground off Port Tessaly", FERRY));
        rule.add(article("b", "Herald", "Ferry Maribel runs aground off Port Tessaly", FERRY));

        assertThat(rule.storyOf(1)).isNotEqualTo(rule.storyOf(0));
    }

    private static Article article(String id, String publisher, String title, String text) {
        return new Article(
                id,
                Optional.empty(),
                Optional.of(publisher),
                Optional.of(title),
                text,
                Optional.of(Instant.parse("2024-03-04T12:00:00Z")),
                Locale.ENGLISH);
    }
}
