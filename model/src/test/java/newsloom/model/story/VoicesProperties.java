package newsloom.model.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Voices are exact, and the same in any order. */
class VoicesProperties {
    private record Printed(String family, Optional<String> site) {}

    @Property(tries = 500)
    void theyAreTheGroupsThatNoFamilyAndNoSiteJoins(
            @ForAll @IntRange(max = 40) int size,
            @ForAll @IntRange(min = 1, max = 40) int names,
            @ForAll Random random) {
        List<Printed> articles = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            articles.add(printed(names, names, random));
        }

        assertThat(count(articles)).isEqualTo(groups(articles));
        Collections.shuffle(articles, random);
        assertThat(count(articles)).isEqualTo(groups(articles));
    }

    /** Until one leaves of whom it cannot be said without counting all others anew. */
    @Property(tries = 500)
    void theyStayExactWhenArticlesLeave(@ForAll @IntRange(min = 1, max = 40) int names, @ForAll Random random) {
        List<Printed> articles = new ArrayList<>();
        Voices<String> voices = new Voices<>();
        boolean exact = true;
        for (int i = 0; exact && i < 80; i++) {
            if (articles.isEmpty() || random.nextInt(3) > 0) {
                articles.add(printed(2 * names, names, random));
                voices.add(
                        articles.get(articles.size() - 1).family(),
                        articles.get(articles.size() - 1).site());
            } else {
                Printed leaving = articles.remove(random.nextInt(articles.size()));
                exact = voices.remove(leaving.family(), leaving.site());
                assertThat(exact
                                || articles.stream()
                                        .anyMatch(other -> other.family().equals(leaving.family())))
                        .isTrue();
            }
            assertThat(voices.count() == groups(articles) || !exact).isTrue();
        }
    }

    @Example
    void aNameIsNotTheFamilyThatIsCalledTheSame() {
        assertThat(count(List.of(
                        new Printed("paper.example", Optional.of("post.example")),
                        new Printed("b", Optional.of("paper.example")))))
                .isEqualTo(2);
    }

    /** Takes many minutes if every article makes the way to its site longer. */
    @Example
    void manyReportsOfOneSiteAreOneVoice() {
        assertThat(count(IntStream.range(0, 200_000)
                        .mapToObj(i -> new Printed("" + i, Optional.of("paper.example")))
                        .toList()))
                .isOne();
    }

    private static Printed printed(int families, int sites, Random random) {
        Optional<String> site = Optional.of("" + random.nextInt(sites)).filter(name -> random.nextInt(5) > 0);
        return new Printed("" + random.nextInt(families), site);
    }

    private static int count(List<Printed> articles) {
        Voices<String> voices = new Voices<>();
        articles.forEach(article -> voices.add(article.family(), article.site()));
        return voices.count();
    }

    /** By comparing every article with all others, one after the other. */
    private static int groups(List<Printed> articles) {
        List<Set<Printed>> groups = new ArrayList<>();
        for (Printed article : articles) {
            Set<Printed> joined = new HashSet<>(Set.of(article));
            List<Set<Printed>> others = new ArrayList<>();
            for (Set<Printed> group : groups) {
                if (group.stream().anyMatch(other -> isJoined(other, article))) {
                    joined.addAll(group);
                } else {
                    others.add(group);
                }
            }
            others.add(joined);
            groups = others;
        }
        return groups.size();
    }

    private static boolean isJoined(Printed one, Printed other) {
        return one.family().equals(other.family())
                || (one.site().isPresent() && one.site().equals(other.site()));
    }
}
