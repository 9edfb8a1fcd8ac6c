package newsloom.model.topic;

import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Generation;
import newsloom.model.Generations;
import newsloom.model.json.Codec;
import newsloom.model.quarantine.Quarantined;
import newsloom.model.source.SourceKey;
import newsloom.model.source.SourceRecord;
import newsloom.model.story.StoryRecord;

/**
 * The topics between the steps, all under one prefix.
 *
 * @param articles keyed by language, so that all articles of a language meet in one partition
 * @param stories keyed by what each {@link StoryRecord} is a part of; partitioned as {@code articles} is; compacted; of one
 *     generation
 * @param corrections keyed by correction; each of its partitions, as many as articles have, holds all of them
 * @param quarantine keyed by origin
 * @param generations one key; the latest record says which generation of stories everybody reads and makes
 * @param sources keyed by {@link SourceKey}; compacted; a host's records are all in one partition
 * @param alerts the name of that with what watches tell, for whoever listens: messages as webhooks have them, keyed by watch
 */
public record Topics(
        Topic<Article> articles,
        Topic<StoryRecord> stories,
        Topic<Correction> corrections,
        Topic<Quarantined> quarantine,
        Topic<Generations> generations,
        Topic<SourceRecord> sources,
        String alerts) {

    /** The header of an article that was replayed, of which no watch is told. */
    public static final String UNTOLD = "newsloom.untold";

    /** With the stories of the first generation. */
    public static Topics withPrefix(String prefix) {
        return withPrefix(prefix, Generation.FIRST);
    }

    public static Topics withPrefix(String prefix, Generation generation) {
        return new Topics(
                new Topic<>(prefix + "articles", new Codec<>(Article.class)),
                new Topic<>(generation.prefix(prefix) + "stories", new Codec<>(StoryRecord.class)),
                new Topic<>(prefix + "corrections", new Codec<>(Correction.class)),
                new Topic<>(prefix + "quarantine", new Codec<>(Quarantined.class)),
                new Topic<>(prefix + "generations", new Codec<>(Generations.class)),
                new Topic<>(prefix + "sources", new Codec<>(SourceRecord.class)),
                prefix + "alerts");
    }
}
