package newsloom.watch.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import newsloom.model.Member;
import newsloom.model.Story;

/** Makes up stories that grow, merge and lose articles to each other, and the records that dedupe would write of it. */
final class World {
    private final Random random;
    private final Map<String, List<Member>> stories = new TreeMap<>();
    private final Map<String, List<Story>> records = new TreeMap<>();
    private int articles;
    private int merges;

    World(Random random, int steps, boolean withMoves) {
        this.random = random;
        for (int i = 0; i < steps; i++) {
            int dice = random.nextInt(10);
            if (stories.size() < 2 || dice < 6) {
                grow();
            } else if (dice < 8 || !withMoves) {
                merge();
            } else {
                move();
            }
        }
    }

    int articles() {
        return articles;
    }

    int merges() {
        return merges;
    }

    /** All records: those of one story in order, of different ones in any; now and then one that was there before. */
    List<Story> anyInterleaving() {
        Map<String, List<Story>> left = new TreeMap<>();
        records.forEach((id, versions) -> left.put(id, new ArrayList<>(versions)));
        List<Story> all = new ArrayList<>();
        while (!left.isEmpty()) {
            String id = any(List.copyOf(left.keySet()));
            all.add(at(left, id).remove(0));
            left.values().removeIf(List::isEmpty);
            if (random.nextInt(3) == 0) {
                all.add(any(all));
            }
        }
        return all;
    }

    private void grow() {
        String id = random.nextInt(3) == 0 || stories.isEmpty() ? "s" + records.size() : anyStory();
        at(stories, id).add(Stories.report("a" + articles++, "Publisher " + random.nextInt(4)));
        write(id);
    }

    private void merge() {
        String winner = anyStory();
        String loser = anyStory();
        if (!winner.equals(loser)) {
            at(stories, winner).addAll(at(stories, loser));
            stories.remove(loser);
            at(records, loser).add(Stories.merged(loser, at(records, loser).size() + 1, winner));
            write(winner);
            merges++;
        }
    }

    private void move() {
        String from = anyStory();
        String to = anyStory();
        if (!from.equals(to) && at(stories, from).size() > 1) {
            at(stories, to).add(at(stories, from).remove(0));
            write(from);
            write(to);
        }
    }

    private void write(String id) {
        List<Story> versions = at(records, id);
        versions.add(Stories.story(id, versions.size() + 1, at(stories, id)));
    }

    private static <T> List<T> at(Map<String, List<T>> map, String id) {
        return map.computeIfAbsent(id, fresh -> new ArrayList<>());
    }

    private String anyStory() {
        return any(List.copyOf(stories.keySet()));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
