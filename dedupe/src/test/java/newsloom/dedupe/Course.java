package newsloom.dedupe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.Correction.Undo;

/** What went into an engine, and what came out: articles, revisions of them, and corrections, in any mixture. */
final class Course {
    private static final Parameters SMALL = Parameters.defaults().with(Parameter.BOILERPLATE_BITS, 10);

    private final Told told = new Told(SMALL);
    private final List<Consumer<Told>> steps = new ArrayList<>();
    private final Map<String, Article> latest = new LinkedHashMap<>();
    private final List<Correction> corrections = new ArrayList<>();

    private Course() {}

    /** About as many corrections as articles, and a revision for every third; all articles of one language. */
    static Course of(int size, Random random) {
        Course course = new Course();
        Analyst analyst = new Analyst("ann");
        List<Article> articles = RandomArticles.of(size, random);
        articles.removeIf(article -> !article.language().equals(articles.get(0).language()));
        for (Article article : articles) {
            Article known = course.latest.getOrDefault(article.id(), article);
            course.add(known);
            if (random.nextInt(3) == 0) {
                course.add(revised(any(List.copyOf(course.latest.values()), random), known));
            }
            if (random.nextBoolean()) {
                analyst.anything(course.told, course.corrections, random).ifPresent(course::apply);
            }
        }
        return course;
    }

    Told told() {
        return told;
    }

    /** Every article as it read last. */
    Map<String, Article> latest() {
        return latest;
    }

    Optional<Correction> latestInForce() {
        List<Correction> left = new ArrayList<>(corrections);
        while (!left.isEmpty()) {
            Correction last = left.remove(left.size() - 1);
            if (!(last instanceof Undo undo)) {
                return Optional.of(last);
            }
            left.removeIf(correction -> correction.id().equals(undo.correction()));
        }
        return Optional.empty();
    }

    /** The same again from nothing, with a look at it after every step. */
    Told replayed(Consumer<Told> look) {
        Told again = new Told(SMALL);
        for (Consumer<Told> step : steps) {
            step.accept(again);
            look.accept(again);
        }
        return again;
    }

    /** Does the same to two readers from a step on; until there, to the first alone. */
    void replayed(int from, Told one, UnaryOperator<Told> becoming, BiConsumer<Told, Told> look) {
        steps.subList(0, from).forEach(step -> step.accept(one));
        Told other = becoming.apply(one);
        Told rest = one.goneOn(one.engine());
        for (Consumer<Told> step : steps.subList(from, steps.size())) {
            step.accept(rest);
            step.accept(other);
            look.accept(rest, other);
        }
    }

    int steps() {
        return steps.size();
    }

    Told replayedInAnyOrder(Random random) {
        List<Consumer<Told>> shuffled = new ArrayList<>(steps);
        Collections.shuffle(shuffled, random);
        Told again = new Told(SMALL);
        shuffled.forEach(step -> step.accept(again));
        return again;
    }

    private void add(Article article) {
        latest.put(article.id(), article);
        step(engine -> engine.add(article));
    }

    private void apply(Correction correction) {
        corrections.add(correction);
        step(engine -> engine.apply(correction));
    }

    private void step(Consumer<Told> step) {
        steps.add(step);
        step.accept(told);
    }

    /** The same article with what another says. */
    private static Article revised(Article article, Article other) {
        return new Article(
                article.id(),
                article.url(),
                article.publisher(),
                other.title(),
                other.text() + " More.",
                other.publishedAt(),
                article.language());
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
