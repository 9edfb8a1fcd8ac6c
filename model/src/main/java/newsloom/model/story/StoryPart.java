package newsloom.model.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a record of the topic {@code stories} tells: the head of a story, or the membership of one article. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StoryHead.class, name = "story"),
    @JsonSubTypes.Type(value = Membership.class, name = "article")
})
public sealed interface StoryPart permits StoryHead, Membership {

    /** What it is the newest of: of two records with one key, compaction keeps the later. */
    @JsonIgnore
    String key();
}
