package newsloom.watch.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import newsloom.watch.change.StoryChange.Kind;

class StoryChangeDetectorProperties {
    private static final Set<Kind> ARRIVALS =
            EnumSet.of(Kind.FIRST_COVERAGE, Kind.ANOTHER_PUBLISHER, Kind.COPY, Kind.FURTHER_REPORT);

    @Property(tries = 300)
    void nothingIsToldTwice(@ForAll Random random) {
        assertThat(told(new World(random, 40))).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void everyArticleIsToldAsNewExactlyOnce(@ForAll Random random) {
        World world = new World(random, 40);
        assertThat(told(world).stream()
                        .filter(change -> ARRIVALS.contains(change.kind()) && !isParting(change))
                        .flatMap(change -> change.articles().stream().map(ArticleRef::id)))
                .doesNotHaveDuplicates()
                .hasSize(world.articles());
    }

    @Property(tries = 300)
    void everyMergeIsToldExactlyOnceAndItsArticlesNotAsMoved(@ForAll Random random) {
        World world = new World(random, 40);
        List<StoryChange> told = told(world);
        List<Kind> kinds = told.stream().map(StoryChange::kind).toList();
        assertThat(told.stream().filter(change -> change.kind() == Kind.MOVE || isParting(change)))
                .hasSize(world.moves());
        assertThat(kinds.stream().filter(Kind.MERGE::equals)).hasSize(world.merges());
    }

    /** That of a story which was part of another until now. */
    private static boolean isParting(StoryChange change) {
        return change.kind() == Kind.FIRST_COVERAGE && change.other().isPresent();
    }

    private static List<StoryChange> told(World world) {
        return world.updates().stream()
                .flatMap(update -> StoryChangeDetector.changes(update).stream())
                .toList();
    }
}
