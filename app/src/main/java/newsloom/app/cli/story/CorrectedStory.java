package newsloom.app.cli.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import newsloom.model.Member;
import newsloom.model.Story;
import newsloom.watch.change.EvidenceWording;

/** A stored story that an analyst speaks of, and the corrections that say the same of its articles. */
record CorrectedStory(Story story) {
    private static final int ID_BYTES = 5;
    private static final int MOST_SAID = 5;

    /** The story of that id, or the one that took it over. */
    static CorrectedStory of(StoryQueries stories, String id) {
        return stories.current(id)
                .filter(found -> !found.articles().isEmpty())
                .map(CorrectedStory::new)
                .orElseThrow(() -> new CannotRun("There is no story " + id + "; newsloom stories lists them."));
    }

    /** @param article its id or URL */
    static Member member(StoryQueries stories, String article) {
        return stories.storyOf(article).stream()
                .flatMap(story -> new CorrectedStory(story).find(article))
                .findFirst()
                .orElseThrow(() -> new CannotRun("No story holds the article " + article
                        + "; newsloom story ID --json lists the ids and URLs of a story's articles."));
    }

    String id() {
        return story.id();
    }

    boolean isSame(CorrectedStory other) {
        return id().equals(other.id());
    }

    /** The canonical one first: it is what the analyst has read. */
    List<String> articles() {
        return Stream.concat(
                        Stream.of(story.canonical()), story.articles().stream().map(Member::id))
                .distinct()
                .toList();
    }

    String inWords() {
        return "story " + id() + " “" + story.headline() + "” ("
                + Count.of(story.articles().size(), "article") + ")";
    }

    Merge merge(CorrectedStory goes, String author, Instant at) {
        List<String> all = new ArrayList<>(articles());
        all.addAll(goes.articles());
        return new Merge(correctionId("merge", author, at, all), author, at, all);
    }

    /** @param articles ids or URLs */
    Split split(List<String> articles, String author, Instant at) {
        List<String> apart = articles.stream().map(this::idOf).distinct().toList();
        List<String> rest = new ArrayList<>(articles());
        rest.removeAll(apart);
        if (rest.isEmpty()) {
            throw new CannotRun("These are all articles of story " + id() + "; leave out those that shall stay.");
        }
        return new Split(correctionId("split", author, at, apart), author, at, apart, rest);
    }

    Pin pin(Member member, String author, Instant at) {
        List<String> others = new ArrayList<>(articles());
        others.remove(member.id());
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

    /** What corrections say of these articles, now that they are in this story. */
    static List<String> said(Story story, List<String> articles) {
        return story.articles().stream()
                .filter(member -> articles.contains(member.id()))
                .flatMap(member -> member.evidence().stream())
                .filter(evidence -> evidence.kind() == Evidence.Kind.ANALYST)
                .map(EvidenceWording::of)
                .distinct()
                .limit(MOST_SAID)
                .toList();
    }

    private String idOf(String article) {
        return find(article)
                .map(Member::id)
                .findFirst()
                .orElseThrow(() -> new CannotRun("The article " + article + " is not in story " + id()
                        + "; newsloom story " + id() + " --json lists its articles."));
    }

    private Stream<Member> find(String article) {
        return story.articles().stream()
                .filter(member -> member.id().equals(article)
                        || member.url()
                                .filter(url -> url.toString().equals(article))
                                .isPresent());
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
