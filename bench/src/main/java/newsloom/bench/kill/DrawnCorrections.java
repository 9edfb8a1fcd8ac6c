package newsloom.bench.kill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Pin;
import newsloom.model.Correction.Split;
import newsloom.model.Correction.Undo;
import newsloom.store.StoryReader;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;

/** What an analyst would correct in the stories that are stored: merges, splits and pins in turn, and some taken back. */
final class DrawnCorrections {
    private static final Instant BEGINNING = Instant.parse("2026-11-01T12:00:00Z");
    private static final int STORIES = 24;
    private static final int PAGE = 1_000;

    private final List<Correction> drawn = new ArrayList<>();

    private DrawnCorrections() {}

    /** The same for the same stories. */
    static List<Correction> of(StoryReader rows) {
        TreeMap<String, List<String>> members = new TreeMap<>();
        for (ListedStory story : rows.stories(StoryPage.first(PAGE))) {
            List<String> articles = new ArrayList<>();
            rows.members(story.head().id(), member -> articles.add(member.id()));
            if (articles.size() > 1 && members.size() < STORIES) {
                members.put(story.head().language() + " " + story.head().id(), articles);
            }
        }
        DrawnCorrections all = new DrawnCorrections();
        List<List<String>> stories = List.copyOf(members.values());
        for (int i = 1; i < stories.size(); i++) {
            all.draw(i, stories.get(i - 1), stories.get(i));
        }
        return all.drawn;
    }

    private void draw(int number, List<String> first, List<String> second) {
        String id = "drawn-" + number;
        Instant at = BEGINNING.plusSeconds(number);
        String leaving = second.get(second.size() - 1);
        switch (number % 3) {
            case 0 -> drawn.add(new Merge(id, "bench", at, List.of(first.get(0), second.get(0))));
            case 1 ->
                drawn.add(new Split(id, "bench", at, List.of(leaving), few(second.subList(0, second.size() - 1))));
            default -> drawn.add(new Pin(id, "bench", at, leaving, few(first)));
        }
        if (number % 4 == 0) {
            drawn.add(new Undo(id + "-undone", "bench", at.plusMillis(500), id));
        }
    }

    private static List<String> few(List<String> articles) {
        return articles.subList(0, Math.min(3, articles.size()));
    }
}
