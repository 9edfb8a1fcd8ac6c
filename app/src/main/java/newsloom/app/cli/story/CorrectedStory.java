package newsloom.app.cli.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.UtcDates;
import newsloom.app.failure.CannotRun;
import newsloom.app.service.StoryQueries;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Pin;
import newsloom.model.Correction.Split;
import newsloom.model.Correction.Undo;
import newsloom.model.Evidence;
import newsloom.model.story.Membership;
import newsloom.model.story.StoryHead;
import newsloom.watch.change.EvidenceWording;

/** A stored story that an analyst speaks of, and the corrections that say the same of its articles. */
record CorrectedStory(StoryHead head, StoryQueries stories) {
    /** What the ids of the articles that stand for a story may take, in bytes: ids that people give may be long. */
    private static final int MOST_BYTES = 30_000;

    private static final int ID_BYTES = 5;
    private static final int MOST_SAID = 5;

    /** The story of that id, or the one that took it over. */
    static CorrectedStory of(StoryQueries stories, String id) {
        return stories.current(id)
                .filter(found -> !found.isMerged())
                .map(found -> new CorrectedStory(found, stories))
                .orElseThrow(() -> new CannotRun("There is no story " + id + "; newsloom stories lists them."));
    }

    /** @param article its id or URL */
    static Membership member(StoryQueries stories, String article) {
        return stories.membership(article)
                .orElseThrow(() -> new CannotRun("No story holds the article " + article
                        + "; newsloom story ID --json lists the ids and URLs of a story's articles."));
    }

    String id() {
        return head.id();
    }

    boolean isSame(CorrectedStory other) {
        return id().equals(other.id());
    }

    /**
     * Those that stand for it: the canonical one, which the analyst has read, the origin, the latest in their own words,
     * and, if there is room, the latest copies.
     */
    List<String> articles() {
        return articlesWithout(Set.of());
    }

    private List<String> articlesWithout(Set<String> left) {
        Deque<String> reports = new ArrayDeque<>();
        Deque<String> copies = new ArrayDeque<>();
        stories.members(id(), member -> {
            if (!left.contains(member.id())) {
                keepLatest(member.id(), member.copyOf().isEmpty() ? reports : copies);
            }
        });
        return small(Stream.of(List.of(head.canonical(), head.origin()), reports, copies)
                .flatMap(Collection::stream)
                .filter(article -> !left.contains(article))
                .distinct()
                .limit(Correction.MOST_NAMED)
                .toList());
    }

    /** The first of them, as far as there is room. */
    private static List<String> small(List<String> articles) {
        int bytes = 0;
        int room = 0;
        while (room < articles.size() && bytes + articles.get(room).getBytes(UTF_8).length <= MOST_BYTES) {
            bytes += articles.get(room).getBytes(UTF_8).length;
            room++;
        }
        return articles.subList(0, room);
    }

    private static void keepLatest(String article, Deque<String> latest) {
        latest.addFirst(article);
        if (latest.size() > Correction.MOST_NAMED) {
            latest.removeLast();
        }
    }

    String inWords() {
        return "story " + id() + " “" + head.headline() + "” ("
                + Count.of(head.counts().articles(), "article") + ")";
    }

    Merge merge(CorrectedStory goes, String author, Instant at) {
        List<String> all = new ArrayList<>(articles());
        all.addAll(goes.articles());
        return new Merge(correctionId("merge", author, at, all), author, at, all);
    }

    /** @param articles ids or URLs */
    Split split(List<String> articles, String author, Instant at) {
        Set<String> apart = ids(articles);
        List<String> named = List.copyOf(apart);
        if (apart.size() > Correction.MOST_NAMED || small(named).size() < named.size()) {
            throw new CannotRun("A split names at most " + Correction.MOST_NAMED + " articles, and ids of " + MOST_BYTES
                    + " bytes in all, not " + apart.size()
                    + "; split some of them off, then newsloom pin the others to the story that these become.");
        }
        List<String> rest = articlesWithout(apart);
        if (rest.isEmpty()) {
            throw new CannotRun("These are all articles of story " + id() + "; leave out those that shall stay.");
        }
        return new Split(correctionId("split", author, at, named), author, at, named, rest);
    }

    Pin pin(Membership member, String author, Instant at) {
        List<String> others = articlesWithout(Set.of(member.id()));
        if (others.isEmpty()) {
            throw new CannotRun("The article is the only one of story " + id() + "; there is nothing to hold it to.");
        }
        return new Pin(correctionId("pin", author, at, List.of(member.id(), id())), author, at, member.id(), others);
    }

    static Undo undo(Correction correction, String author, Instant at) {
        return new Undo(correctionId("undo", author, at, List.of(correction.id())), author, at, correction.id());
    }

    static String inWords(Correction correction) {
        String what = correction.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return "The " + what + " of " + UtcDates.of(Optional.of(correction.at())) + " by " + correction.author() + " ("
                + correction.id() + ")";
    }

    /** What corrections say of these articles, as far as they are in this story now. */
    List<String> said(List<String> articles) {
        return articles.stream()
                .flatMap(article -> stories.membership(article).stream())
                .filter(member -> member.story().equals(id()))
                .flatMap(member -> member.evidence().stream())
                .filter(evidence -> evidence.kind() == Evidence.Kind.ANALYST)
                .map(EvidenceWording::of)
                .distinct()
                .limit(MOST_SAID)
                .toList();
    }

    /** In the order in which they were named. */
    private Set<String> ids(List<String> articles) {
        Map<String, String> found = new HashMap<>();
        Set<String> wanted = Set.copyOf(articles);
        stories.members(
                id(),
                member -> Stream.concat(Stream.of(member.id()), member.url().map(URI::toString).stream())
                        .filter(wanted::contains)
                        .forEach(name -> found.put(name, member.id())));
        return articles.stream()
                .map(article -> Optional.ofNullable(found.get(article))
                        .orElseThrow(() -> new CannotRun("The article " + article + " is not in story " + id()
                                + "; newsloom story " + id() + " --json lists its articles.")))
                .collect(toCollection(LinkedHashSet::new));
    }

    private static String correctionId(String kind, String author, Instant at, List<String> named) {
        String decision = String.join("\n", kind, author, at.toString(), String.join("\n", named));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(decision.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
