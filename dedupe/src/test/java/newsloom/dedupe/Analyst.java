package newsloom.dedupe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import newsloom.model.Correction;
import newsloom.model.Correction.Merge;
import newsloom.model.Correction.Pin;
import newsloom.model.Correction.Split;
import newsloom.model.Correction.Undo;
import newsloom.model.story.Story;

/** Somebody who corrects stories as they are told, one decision a minute; in the properties, without any sense. */
final class Analyst {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final String name;
    private int decisions;

    Analyst(String name) {
        this.name = name;
    }

    Merge merge(Story stays, Story goes) {
        List<String> articles = new ArrayList<>(Told.idsIn(stays));
        articles.addAll(Told.idsIn(goes));
        return new Merge(nextId(), name, now(), articles);
    }

    Split split(Story story, String... apart) {
        List<String> rest = new ArrayList<>(Told.idsIn(story));
        rest.removeAll(List.of(apart));
        return new Split(nextId(), name, now(), List.of(apart), rest);
    }

    Pin pin(String article, Story story) {
        List<String> articles = new ArrayList<>(Told.idsIn(story));
        articles.remove(story.canonical());
        articles.add(0, story.canonical());
        articles.remove(article);
        return new Pin(nextId(), name, now(), article, articles);
    }

    Undo undo(Correction correction) {
        return new Undo(nextId(), name, now(), correction.id());
    }

    /** A decision about what is told now, or about one that was made before; none when there is nothing to decide. */
    Optional<Correction> anything(Told told, List<Correction> before, Random random) {
        List<Story> stories = told.stories();
        if (stories.isEmpty()) {
            return Optional.empty();
        }
        Story one = any(stories, random);
        Story other = any(stories, random);
        String article = any(Told.idsIn(one), random);
        return switch (random.nextInt(4)) {
            case 0 -> one.equals(other) ? Optional.empty() : Optional.of(merge(one, other));
            case 1 -> one.articles().size() < 2 ? Optional.empty() : Optional.of(split(one, article));
            case 2 -> one.equals(other) ? Optional.empty() : Optional.of(pin(article, other));
            default -> before.isEmpty() ? Optional.empty() : Optional.of(undo(any(before, random)));
        };
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private String nextId() {
        return name + ++decisions;
    }

    private Instant now() {
        return START.plus(Duration.ofMinutes(decisions));
    }
}
