package newsloom.dedupe.cluster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsloom.dedupe.constraint.ConstraintEnforcer;
import newsloom.dedupe.constraint.Constraints;
import newsloom.dedupe.explain.PackedHeader;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.score.PairScores;
import newsloom.dedupe.search.CandidateIndex;
import newsloom.dedupe.state.StateImage;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.ActiveArticles;
import newsloom.dedupe.story.Activity;
import newsloom.dedupe.story.CopyFamilies;
import newsloom.dedupe.story.EngineCounters;
import newsloom.dedupe.story.NearestNeighbours;
import newsloom.dedupe.story.OpenStories;
import newsloom.dedupe.story.OpenStory;
import newsloom.dedupe.text.LanguageTable;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.Tokens;
import newsloom.dedupe.vector.ArticleVector;
import newsloom.dedupe.vector.Vectorizer;
import newsloom.model.Article;
import newsloom.model.Correction;
import newsloom.model.story.MembershipCause;
import newsloom.model.story.StoryUpdate;

/** Takes every article of one language through the copy tier and the event tier. */
public final class LanguageEngine {
    private static final int SOONEST_REPAIR = 8;

    private final Lexicon lexicon;
    private final CopyTier copyTier;
    private final Vectorizer vectorizer;
    private final FrequencyCounter frequencies;
    private final OpenStories stories;
    private final EngineCounters counters = new EngineCounters();
    private final StoryScorer storyScorer;
    private final Repairer repairer;
    private final Constraints constraints = new Constraints();
    private final ConstraintEnforcer enforcer;
    private final StoryAssigner storyAssigner;
    private final StoryUpdateBuilder updates;
    private final int repairEvery;
    private final int neighbours;

    private final ActiveArticles reports = new ActiveArticles();
    private final PairScores pairs;
    private final StreamClock days = new StreamClock();
    private final Retirement retirement;
    private int sinceRepair;

    public LanguageEngine(String language, Lexicon lexicon, LanguageTable table, Parameters parameters) {
        this.lexicon = lexicon;
        this.stories = new OpenStories(language);
        this.copyTier = new CopyTier(lexicon, table, parameters, reports);
        this.vectorizer = new Vectorizer(lexicon, table, parameters);
        this.frequencies = new FrequencyCounter(vectorizer, parameters);
        this.pairs = new PairScores(counters, parameters);
        CandidateIndex index = new CandidateIndex(
                parameters.whole(Parameter.POSTINGS),
                parameters.whole(Parameter.CANDIDATES),
                parameters.number(Parameter.LOOK_BACK));
        MembershipScorer scorer = new MembershipScorer(pairs, parameters);
        this.storyScorer = new StoryScorer(pairs, scorer, index, stories, constraints, counters, parameters);
        this.repairer = new Repairer(
                storyScorer, scorer, new Splitter(pairs, parameters), stories, constraints, counters, parameters);
        this.enforcer = new ConstraintEnforcer(stories, constraints);
        this.storyAssigner =
                new StoryAssigner(storyScorer, scorer, repairer, stories, constraints, enforcer, parameters);
        this.updates = new StoryUpdateBuilder(language, storyScorer, lexicon, constraints);
        this.repairEvery = parameters.whole(Parameter.REPAIR_EVERY);
        this.neighbours = parameters.whole(Parameter.NEIGHBOURS);
        this.retirement = new Retirement(parameters.number(Parameter.LOOK_BACK), parameters.whole(Parameter.ACTIVE));
    }

    /** Corrections that were there before the first article. */
    public void expect(Collection<Correction> corrections) {
        corrections.forEach(constraints::add);
        constraints.renew(reports::find);
    }

    /** What this article changes in the stories; nothing when it was here before with the same title and text. */
    public StoryUpdate add(long entry, Article article) {
        Optional<ActiveArticle> known = reports.find(article.id());
        if (known.isPresent() && known.get().header().readsLike(article)) {
            return StoryUpdate.none(entry);
        }
        known.ifPresentOrElse(report -> revise(report, article), () -> file(article));
        if (++sinceRepair >= repairDue()) {
            repair();
        }
        joinWhereHeldMoved();
        StoryUpdate update = tell(entry, asked(known.stream(), MembershipCause.REVISED));
        if (retirement.isDue(reports.size())) {
            keep(retirement.staying(reports, days.today()));
        }
        return update;
    }

    /** What it holds and has done. */
    public Activity activity() {
        return counters.with(reports.size(), stories);
    }

    /**
     * What this correction changes; what it asks of articles that are not here waits until they come. Repair has its next turn
     * as ever: here it would change more than the correction asks, and than could be taken back.
     */
    public StoryUpdate apply(long entry, Correction correction) {
        if (!constraints.add(correction)) {
            return StoryUpdate.none(entry);
        }
        List<ActiveArticle> decided = constraints.renew(reports::find);
        decided.forEach(report -> stories.change(report.story()));
        decided.forEach(ActiveArticle::change);
        enforcer.enforce(reports.all().stream());
        Map<ActiveArticle, MembershipCause> asked =
                asked(Stream.concat(decided.stream(), stories.elsewhere().stream()), MembershipCause.CORRECTED);
        return tell(entry, asked);
    }

    private void joinWhereHeldMoved() {
        if (stories.takeHeldMoved()) {
            enforcer.join();
        }
    }

    private static Map<ActiveArticle, MembershipCause> asked(Stream<ActiveArticle> of, MembershipCause cause) {
        return of.distinct().collect(Collectors.toMap(Function.identity(), report -> cause));
    }

    private void repair() {
        sinceRepair = 0;
        repairer.repair();
    }

    private StoryUpdate tell(long entry, Map<ActiveArticle, MembershipCause> asked) {
        List<OpenStory> changed =
                stories.takeChanged().stream().filter(OpenStory::isTold).toList();
        return updates.build(entry, changed, asked);
    }

    /** How many articles are active. */
    public int active() {
        return reports.size();
    }

    /** All that a later article could meet. The indexes are not in it: the reports make them anew. */
    public StateImage image() {
        StateImage arrived = reports.image();
        StateImage standings = reports.standingsImage();
        StateImage crowded = StateWriter.image(copyTier::writeIndex);
        StateImage told = stories.image(reports.all());
        StateImage rest = StateWriter.image(this::writeRest);
        return to -> Stream.of(arrived, crowded, standings, told, rest).forEach(part -> part.write(to));
    }

    /** Becomes, new as it is, the engine that was frozen. While the rest is read, others make the indexes. */
    public void read(StateReader from) {
        reports.read(from, neighbours);
        copyTier.readIndex(from);
        pairs.expect(reports.size());
        CompletableFuture<Void> indexes = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> storyScorer.keep(reports.all())),
                CompletableFuture.runAsync(copyTier::index),
                CompletableFuture.runAsync(reports::enterAll));
        reports.readStandings(from);
        stories.read(from, reports);
        readRest(from);
        stories.keep(reports.all());
        indexes.join();
        constraints.renew(reports::find);
        enforcer.joinAgain();
    }

    private void writeRest(StateWriter to) {
        lexicon.write(to);
        copyTier.write(to);
        days.write(to);
        retirement.write(to);
        to.number(sinceRepair);
    }

    private void readRest(StateReader from) {
        lexicon.read(from);
        copyTier.read(from);
        days.read(from);
        retirement.read(from);
        sinceRepair = from.integer();
    }

    /** Small streams are repaired sooner, or they would never be. */
    private int repairDue() {
        return Math.min(repairEvery, Math.max(SOONEST_REPAIR, reports.size() / 4));
    }

    private void file(Article article) {
        CopyTier.Reading reading = copyTier.read(article, true);
        ActiveArticle report = report(article, reading);
        storyAssigner.place(report, reading.original());
        frequencies.count(report);
    }

    /** Only what it reads like now counts; its words count among those of all articles once more. */
    private void revise(ActiveArticle report, Article article) {
        storyScorer.lose(report);
        copyTier.remove(report);
        CopyFamilies.leave(report);
        CopyTier.Reading reading = copyTier.read(article, false);
        ArticleVector vector = vector(article, reading.tokens());
        report.revise(PackedHeader.of(article, reading.tokens().count()), vector, reading.sketch(), order(vector));
        copyTier.add(report);
        storyAssigner.replace(report, reading.original());
        frequencies.count(report);
    }

    private ActiveArticle report(Article article, CopyTier.Reading reading) {
        ArticleVector vector = vector(article, reading.tokens());
        ActiveArticle report = new ActiveArticle(
                reports.size(),
                reports.count(),
                PackedHeader.of(article, reading.tokens().count()),
                vector,
                reading.sketch(),
                order(vector),
                new NearestNeighbours(neighbours));
        reports.add(report);
        pairs.expect(reports.size());
        copyTier.add(report);
        return report;
    }

    private ArticleVector vector(Article article, Tokens tokens) {
        Optional<Instant> at = article.publishedAt();
        ArticleVector vector =
                vectorizer.vector(tokens, article.publisher().orElse(""), at.orElse(Instant.EPOCH), at.isPresent());
        if (vector.isDated()) {
            days.saw(vector.day());
        }
        return vector;
    }

    private float order(ArticleVector vector) {
        return vector.isDated() ? vector.day() : days.today();
    }

    private void keep(List<ActiveArticle> staying) {
        if (staying.size() < reports.size()) {
            reports.keep(staying);
            storyScorer.keep(staying);
            stories.keep(staying);
            constraints.keepActive();
            copyTier.keepActive();
        }
    }
}
