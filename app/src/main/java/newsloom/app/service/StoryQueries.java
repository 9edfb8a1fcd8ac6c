package newsloom.app.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.Publishers;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.store.ArrivedArticle;
import newsloom.store.ArrivedCorrection;
import newsloom.store.ForgottenArticle;
import newsloom.store.PlacedArticle;
import newsloom.store.SiteCount;
import newsloom.store.course.Neighbour;
import newsloom.store.course.PlacedMember;
import newsloom.store.course.StoryMove;
import newsloom.store.list.ListedStory;
import newsloom.store.list.StorySelection;
import newsloom.store.search.SearchRequest;
import newsloom.store.search.SearchResult;

/** Asks for the stored stories; without Kafka, also while another process writes. */
public interface StoryQueries extends OpenService {

    /** The stories that are not part of another, as far as they are wanted; to be read before this is closed. */
    Stream<ListedStory> list(StorySelection wanted);

    /** Where the articles of a publisher are: of that name, without regard to case and accents, or itself a site. */
    Set<String> sitesOf(String publisher);

    /** The story of that id, or of the only id that begins so; or the one that it has become part of. */
    Optional<StoryHead> current(String id);

    /** As {@link #current}, but as it was known at that time. */
    Optional<StoryHead> storyAt(String id, Instant at);

    /** The members with when each came into the story, otherwise as {@link #members}. */
    void placedMembers(String story, Consumer<PlacedMember> each);

    /** What came to a story from others and left it for others, the earliest first. */
    List<StoryMove> moves(String story);

    /** The stories that were the runners-up of its members, the nearest first. */
    List<Neighbour> neighbours(String story);

    /** As {@link #members}, but as they were known at that time. */
    void membersAt(String story, Instant at, Consumer<Membership> each);

    /**
     * The membership of an article.
     *
     * @param article its id or URL
     */
    Optional<Membership> membership(String article);

    /** The story that an article is in, if it is in one yet. */
    Optional<StoryHead> storyOf(ArticleKey article);

    /**
     * An article as it was last written, also one that is in no story yet.
     *
     * @param article its id or URL
     */
    Optional<ArrivedArticle> article(String article);

    /** Looks for articles by their words. */
    SearchResult search(SearchRequest request);

    /**
     * All that articles said, in the order in which it arrived, and the stories that they are in; to be read before this is
     * closed, and a few in memory at a time.
     *
     * @param since nothing of those published before; undated ones count by their arrival
     * @param until nothing of those published then or later
     */
    Stream<PlacedArticle> articles(Optional<Instant> since, Optional<Instant> until);

    /** The articles in stories of which no text is stored, otherwise as {@link #articles}. */
    Stream<PlacedArticle.Place> withoutText();

    /** What analysts decided, in the order in which it arrived. */
    List<ArrivedCorrection> corrections();

    /** What users say of publishers. */
    Publishers publishers();

    /** How many articles each site has, that with the most first; a few in memory at a time. */
    void sites(Consumer<SiteCount> each);

    /** Those of that id that may not be kept. */
    List<ForgottenArticle> forgotten(String id);

    /** What the article said before, the latest first. */
    List<ArrivedArticle> revisions(ArrivedArticle of);

    /** The members of a story, the earliest first, those without a date last; a few in memory at a time. */
    void members(String story, Consumer<Membership> each);
}
