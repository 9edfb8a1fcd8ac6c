package newsloom.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import newsloom.model.ArticleKey;
import newsloom.model.story.ArticleHeader;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import newsloom.store.course.StoryMove;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StoryPage;

/** What is read of a store: the stories of the active generation. */
public interface StoryReader {

    /** The number of the generation that is read; 0 before the first is {@linkplain GenerationAdministration#activate activated}. */
    int generation();

    /**
     * The story that has the members of this one today: itself, or where its merges lead. Empty when the id is unknown.
     */
    Optional<StoryHead> current(String id);

    /** The same as it was known at that time: by what had arrived then. */
    Optional<StoryHead> storyAt(String id, Instant at);

    /** At most three ids of stories that begin so, in their order: enough to see whether it is the only one. */
    List<String> idsBeginning(String beginning);

    /**
     * The membership of an article.
     *
     * @param article its id or URL
     */
    Optional<Membership> membership(String article);

    /** The stories that these articles are in, by the article; those that are in none are left out. */
    Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles);

    /** When this generation told of its first article, as far as is known; what was carried over it did not tell. */
    Optional<Instant> firstTold();

    /** The same as it was known at that time. */
    Map<ArticleKey, StoryHead> storiesOf(Collection<ArticleKey> articles, Instant at);

    /** How many stories there are that are not merged into another. */
    long count();

    /** One page of what articles said, and the newest of each with the story that it is in. */
    List<PlacedArticle> articles(ArticlePage page);

    /** The next articles behind this one by their ids that are in a story and of which no text is stored: no more, or not yet. */
    List<PlacedArticle.Place> withoutText(ArticleKey last, int limit);

    /**
     * One page of the stories that are not merged into another: latest first, undated ones last, or grown most first; ties
     * by id.
     */
    List<ListedStory> stories(StoryPage page);

    /** Where the articles of a publisher are: of that name, without regard to case and accents, or itself a site. */
    Set<String> sitesOf(String publisher);

    /** All members of a story, in the {@linkplain Membership#EARLIEST_FIRST order} of their dates, a few in memory at a time. */
    void members(String story, Consumer<Membership> each);

    /**
     * The first few articles of each of these stories, by its id and in the same order: what it takes does not grow with
     * the stories.
     */
    Map<String, List<ArticleHeader>> firstArticles(Collection<String> stories, int most);

    /** The members with when each came into the story, otherwise as {@link #members}. */
    void placedMembers(String story, Consumer<PlacedMember> each);

    /** What came to a story from others and left it for others, the earliest first; of more than 1,000 times the latest. */
    List<StoryMove> moves(String story);

    /** The stories that were the runners-up of its members, the nearest first, at most 100: what they are part of now. */
    List<Neighbour> neighbours(String story);

    /** The members of a story as they were known at that time, otherwise as {@link #members}. */
    void membersAt(String story, Instant at, Consumer<Membership> each);
}
