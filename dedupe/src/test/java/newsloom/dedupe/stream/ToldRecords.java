package newsloom.dedupe.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsloom.model.json.Decoded;
import newsloom.model.story.KnownStories;
import newsloom.model.story.Membership;
import newsloom.model.story.Story;
import newsloom.model.story.StoryRecord;
import newsloom.model.story.StoryUpdate;
import newsloom.model.story.StoryUpdateAssembler;
import newsloom.model.topic.Topics;

/** What records of the topic of stories tell, to test with. */
record ToldRecords(List<StoryRecord> records) {

    static ToldRecords read(List<byte[]> values) {
        return new ToldRecords(values.stream()
                .map(bytes -> ((Decoded.Value<StoryRecord>)
                                Topics.withPrefix("t.").stories().values().read(bytes))
                        .value())
                .toList());
    }

    /** All of them are whole. */
    List<StoryUpdate> updates() {
        StoryUpdateAssembler assembler = new StoryUpdateAssembler();
        List<StoryUpdate> updates = records.stream()
                .flatMap(record -> assembler.add(record).stream())
                .toList();
        assertThat(assembler.isBetweenUpdates()).isTrue();
        return updates;
    }

    List<Story> stories() {
        KnownStories known = new KnownStories();
        updates().forEach(known::apply);
        return known.all();
    }

    List<String> articles() {
        return updates().stream()
                .flatMap(update -> update.memberships().stream())
                .map(Membership::id)
                .distinct()
                .toList();
    }
}
