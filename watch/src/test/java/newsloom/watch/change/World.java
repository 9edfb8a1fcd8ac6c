package newsloom.watch.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import newsloom.model.story.Membership;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryUpdate;

/** Makes up stories that grow, merge and lose articles to each other, and the updates that dedupe would tell of it. */
final class World {
    private final Random random;
    private final Map<String, List<Membership>> stories = new TreeMap<>();
    private final Map<String, Long> founded = new TreeMap<>();
    private final List<StoryUpdate> updates = new ArrayList<>();
    private int articles;
    private int merges;
    private int moves;

    World(Random random, int steps) {
        this.random = random;
        for (int i = 0; i < steps; i++) {
            int dice = random.nextInt(10);
            if (stories.size() < 2 || dice < 6) {
                grow();
            } else if (dice < 8) {
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

    int moves() {
        return moves;
    }

    List<StoryUpdate> updates() {
        return updates;
    }

    private void grow() {
        String id = random.nextInt(3) == 0 || stories.isEmpty() ? "s" + updates.size() : anyStory();
        founded.putIfAbsent(id, next());
        Membership member = Stories.report("a" + articles++, "Publisher " + random.nextInt(4), id, next());
        stories.computeIfAbsent(id, fresh -> new ArrayList<>()).add(member);
        tell(List.of(member), List.of(head(id)));
    }

    private void merge() {
        String winner = anyStory();
        String loser = anyStory();
        if (!winner.equals(loser)) {
            List<Membership> moved = stories.remove(loser).stream()
                    .map(member -> Stories.moved(member, winner, next(), MembershipCause.MERGED))
                    .toList();
            members(winner).addAll(moved);
            tell(moved, List.of(StoryHead.merged(loser, "en", next(), foundation(loser), winner), head(winner)));
            merges++;
        }
    }

    private void move() {
        String from = anyStory();
        String to = anyStory();
        if (!from.equals(to) && members(from).size() > 1) {
            Membership moved = Stories.moved(members(from).remove(0), to, next(), MembershipCause.MOVED);
            members(to).add(moved);
            tell(List.of(moved), List.of(head(from), head(to)));
            moves++;
        }
    }

    private void tell(List<Membership> memberships, List<StoryHead> heads) {
        updates.add(new StoryUpdate(next(), memberships, heads));
    }

    private StoryHead head(String id) {
        return Stories.head(id, next(), foundation(id), members(id));
    }

    private long next() {
        return updates.size() + 1L;
    }

    private long foundation(String id) {
        return founded.getOrDefault(id, 1L);
    }

    private List<Membership> members(String id) {
        return stories.getOrDefault(id, List.of());
    }

    private String anyStory() {
        List<String> all = List.copyOf(stories.keySet());
        return all.get(random.nextInt(all.size()));
    }
}
