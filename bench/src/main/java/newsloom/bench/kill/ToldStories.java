package newsloom.bench.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsloom.model.json.Codec;
import newsloom.model.json.Decoded;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.model.story.StoryRecord;
import newsloom.model.story.StoryUpdate;
import newsloom.model.story.StoryUpdateAssembler;
import newsloom.model.topic.Topics;

/** What a reader of the topic makes of all that was told of stories, and what of that cannot be. */
final class ToldStories {
    private static final Codec<StoryRecord> RECORDS =
            Topics.withPrefix("").stories().values();

    private final Map<String, Membership> memberships = new HashMap<>();
    private final Map<String, StoryHead> heads = new HashMap<>();
    private long torn;

    /** @param partitions the records of each, in their order */
    static ToldStories of(Collection<List<String>> partitions) {
        ToldStories told = new ToldStories();
        partitions.forEach(told::readPartition);
        return told;
    }

    /** How many updates lack records, or do not come after all before them. */
    long torn() {
        return torn;
    }

    /** The story of each article, by the membership's key. */
    Map<String, String> places() {
        return memberships.values().stream()
                .collect(Collectors.toMap(Membership::key, Membership::story, (before, now) -> now, TreeMap::new));
    }

    /** How many stories do not have as many members as they count. */
    long miscounted() {
        Map<String, Long> members =
                memberships.values().stream().collect(Collectors.groupingBy(Membership::story, Collectors.counting()));
        heads.values()
                .forEach(head -> members.merge(head.id(), (long) -head.counts().articles(), Long::sum));
        return members.values().stream().filter(difference -> difference != 0).count();
    }

    private void readPartition(List<String> records) {
        StoryUpdateAssembler assembler = new StoryUpdateAssembler();
        long last = 0;
        for (String text : records) {
            StoryRecord record = read(text);
            for (StoryUpdate update : assembler.add(record)) {
                boolean isWhole = update.number() == record.update();
                torn += isWhole && update.number() > last ? 0 : 1;
                last = update.number();
                apply(update);
            }
        }
        torn += assembler.end().isPresent() ? 1 : 0;
    }

    private void apply(StoryUpdate update) {
        update.memberships().forEach(member -> memberships.put(member.key(), member));
        update.heads().forEach(head -> heads.put(head.id(), head));
    }

    private static StoryRecord read(String text) {
        Decoded<StoryRecord> read = RECORDS.read(text.getBytes(UTF_8));
        if (read instanceof Decoded.Value<StoryRecord> value) {
            return value.value();
        }
        throw new IllegalStateException("A record of stories cannot be read: " + text);
    }
}
