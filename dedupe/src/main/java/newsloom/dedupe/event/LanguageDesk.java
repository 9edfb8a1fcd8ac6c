package newsloom.dedupe.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsloom.dedupe.Parameter;
import newsloom.dedupe.Parameters;
import newsloom.dedupe.copy.CopyFinder;
import newsloom.dedupe.copy.CopyIndex;
import newsloom.dedupe.copy.Shingler;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.text.Boilerplate;
import newsloom.dedupe.text.LanguageTable;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.TitleParts;
import newsloom.dedupe.text.Tokenizer;
import newsloom.dedupe.text.Tokens;
import newsloom.model.Article;
import newsloom.model.Story;

/** Takes every article of one language through the copy tier and the event tier. */
public final class LanguageDesk {
    private static final double WORTH_OF_A_COPY = 5;
    private static final int SOONEST_REPAIR = 8;
    private static final int WORDS_PER_NAME = 12;

    private final Tokenizer tokenizer;
    private final TitleParts titleParts = new TitleParts();
    private final Boilerplate boilerplate;
    private final Shingler shingler;
    private final CopyIndex copyIndex;
    private final CopyFinder copies;
    private final Profiler profiler;
    private final Stories stories;
    private final Grouper grouper;
    private final Repairer repairer;
    private final StoryWriter writer;
    private final int repairEvery;
    private final int neighbours;
    private final float titleAgreement;
    private final float suspect;
    private final int copyNames;

    private final List<Report> reports = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private float now;
    private int sinceRepair;

    public LanguageDesk(String language, Lexicon lexicon, LanguageTable table, Parameters parameters) {
        this.stories = new Stories(language);
        this.tokenizer = new Tokenizer(parameters.whole(Parameter.LONGEST_TEXT));
        this.boilerplate = new Boilerplate(
                parameters.whole(Parameter.BOILERPLATE_BITS), parameters.whole(Parameter.BOILERPLATE_AFTER));
        this.shingler = new Shingler(parameters.whole(Parameter.SKETCH));
        this.copyIndex =
                new CopyIndex(parameters.whole(Parameter.SKETCH_INDEXED), parameters.whole(Parameter.POSTINGS));
        this.copies = new CopyFinder(
                copyIndex,
                slot -> reports.get(slot).sketch,
                parameters.whole(Parameter.COPY_SHARED),
                parameters.get(Parameter.COPY_JACCARD),
                parameters.get(Parameter.COPY_CONTAINMENT));
        this.profiler = new Profiler(lexicon, table, parameters);
        PairScorer scorer = new PairScorer(parameters);
        ReportIndex index = new ReportIndex(
                parameters.whole(Parameter.POSTINGS),
                parameters.whole(Parameter.CANDIDATES),
                parameters.number(Parameter.LOOK_BACK));
        this.grouper = new Grouper(scorer, index, stories, parameters);
        this.repairer = new Repairer(grouper, new Splitter(scorer, parameters), stories, parameters);
        this.writer = new StoryWriter(lexicon);
        this.repairEvery = parameters.whole(Parameter.REPAIR_EVERY);
        this.neighbours = parameters.whole(Parameter.NEIGHBOURS);
        this.copyNames = parameters.whole(Parameter.COPY_NAMES);
        this.suspect = parameters.number(Parameter.SUSPECT);
        this.titleAgreement = parameters.number(Parameter.COPY_TITLE);
    }

    /** The stories that changed by this article; none when it was here before. */
    public List<Story> add(Article article) {
        if (known.putIfAbsent(article.id(), reports.size()) != null) {
            return List.of();
        }
        file(article);
        if (++sinceRepair >= repairDue()) {
            sinceRepair = 0;
            repairer.repair();
        }
        return stories.takeChanged().stream()
                .filter(OpenStory::isTold)
                .map(writer::write)
                .toList();
    }

    /** Small streams are repaired sooner, or they would never be. */
    private int repairDue() {
        return Math.min(repairEvery, Math.max(SOONEST_REPAIR, reports.size() / 4));
    }

    private void file(Article article) {
        Tokens tokens = tokenize(article);
        Sketch sketch = shingler.sketch(tokens);
        Optional<CopyFinder.Match> match = copies.find(sketch);
        boolean copy = match.isPresent() && copies.isCopy(match.get().overlap()) && agrees(tokens, match.get());
        if (match.isPresent()
                && !copy
                && match.get().overlap().containment() > suspect
                && !agrees(tokens, match.get())) {
            shingler.markShared(tokens, reports.get(match.get().article()).sketch);
            sketch = shingler.sketch(tokens);
        }
        Report report = report(article, tokens, sketch);
        if (copy) {
            placeCopy(report, match.get());
        } else {
            grouper.place(report);
            repairer.splitSoon(report.story);
        }
    }

    private Tokens tokenize(Article article) {
        String publisher = article.publisher().orElse("");
        Tokens tokens = article.title().isPresent()
                ? tokenizer.tokenize(titleParts.strip(article.title().get(), publisher), article.text())
                : tokenizer.tokenize(FirstLine.of(article.text()), FirstLine.rest(article.text()));
        boilerplate.mark(tokens, publisher);
        return tokens;
    }

    private boolean agrees(Tokens tokens, CopyFinder.Match match) {
        Profile original = reports.get(match.article()).profile;
        return profiler.titleAgreement(tokens, original) >= titleAgreement
                || profiler.sharedNames(tokens, original) >= Math.min(copyNames, tokens.count() / WORDS_PER_NAME);
    }

    private Report report(Article article, Tokens tokens, Sketch sketch) {
        Optional<Instant> at = article.publishedAt();
        Profile profile = profiler.profile(tokens, at.orElse(Instant.EPOCH), at.isPresent());
        now = profile.isDated() ? Math.max(now, profile.day()) : now;
        Report report = new Report(
                reports.size(),
                reports.size(),
                Card.of(article, tokens.count()),
                profile,
                sketch,
                profile.isDated() ? profile.day() : now,
                new Neighbours(neighbours));
        reports.add(report);
        copyIndex.add(report.slot, sketch);
        return report;
    }

    private void placeCopy(Report report, CopyFinder.Match match) {
        Report first = reports.get(match.article()).family();
        double containment = match.overlap().containment();
        Reasons copied = Reasons.copy(containment, WORTH_OF_A_COPY * containment);
        if (report.isBefore(first)) {
            grouper.placeWith(report, first, first.reasons);
            first.original = report;
            first.reasons = copied;
        } else {
            grouper.placeWith(report, first, copied);
            report.original = first;
        }
    }
}
