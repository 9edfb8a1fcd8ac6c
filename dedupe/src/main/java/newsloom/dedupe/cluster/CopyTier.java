package newsloom.dedupe.cluster;

import java.util.List;
import java.util.Optional;
import newsloom.dedupe.copy.CopyBars;
import newsloom.dedupe.copy.CopyFinder;
import newsloom.dedupe.copy.CopyIndex;
import newsloom.dedupe.copy.Shingler;
import newsloom.dedupe.copy.Sketch;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.state.StateReader;
import newsloom.dedupe.state.StateWriter;
import newsloom.dedupe.story.ActiveArticle;
import newsloom.dedupe.story.ActiveArticles;
import newsloom.dedupe.text.Boilerplate;
import newsloom.dedupe.text.FirstLine;
import newsloom.dedupe.text.LanguageTable;
import newsloom.dedupe.text.Lexicon;
import newsloom.dedupe.text.TitleParts;
import newsloom.dedupe.text.Tokenizer;
import newsloom.dedupe.text.Tokens;
import newsloom.model.Article;

/** The first half of an article's way through {@link LanguageEngine}: which of its words are its own, and what it copies. */
final class CopyTier {
    private final Tokenizer tokenizer;
    private final TitleParts titleParts = new TitleParts();
    private final Boilerplate boilerplate;
    private final Shingler shingler;
    private final CopyIndex index;
    private final CopyFinder copies;
    private final OriginalFinder originals;
    private final ActiveArticles reports;
    private final float suspect;

    CopyTier(Lexicon lexicon, LanguageTable table, Parameters parameters, ActiveArticles reports) {
        this.reports = reports;
        this.tokenizer = new Tokenizer(parameters.whole(Parameter.LONGEST_TEXT));
        this.boilerplate = new Boilerplate(
                parameters.whole(Parameter.BOILERPLATE_BITS), parameters.whole(Parameter.BOILERPLATE_AFTER));
        this.shingler = new Shingler(parameters.whole(Parameter.SKETCH));
        this.index = new CopyIndex(
                parameters.whole(Parameter.SKETCH_INDEXED),
                parameters.whole(Parameter.SKETCH_LEVEL),
                parameters.whole(Parameter.POSTINGS));
        this.copies =
                new CopyFinder(index, slot -> reports.get(slot).sketch(), parameters.whole(Parameter.COPY_SHARED));
        CopyBars bars = new CopyBars(
                parameters.get(Parameter.COPY_JACCARD),
                parameters.get(Parameter.COPY_CONTAINMENT),
                parameters.get(Parameter.COPY_LONGER),
                parameters.get(Parameter.COPY_EXCERPT));
        this.originals = new OriginalFinder(bars, new CopyCheck(lexicon, table, parameters), reports::get);
        this.suspect = parameters.number(Parameter.SUSPECT);
    }

    /** From now on, what copies this report finds it. */
    void add(ActiveArticle report) {
        index.add(report.slot(), report.sketch());
    }

    void remove(ActiveArticle report) {
        index.remove(report.slot(), report.sketch());
    }

    /** Finds the active reports from now on, and only these, for they have other slots. */
    void keepActive() {
        index.clear();
        index();
    }

    /** Enters all active reports, as they were when they came. */
    void index() {
        reports.all().forEach(report -> index.addAgain(report.slot(), report.sketch()));
    }

    /** What of the index does not follow from the reports. */
    void writeIndex(StateWriter to) {
        index.write(to);
    }

    void readIndex(StateReader from) {
        index.read(from);
    }

    void write(StateWriter to) {
        boilerplate.write(to);
        titleParts.write(to);
    }

    void read(StateReader from) {
        boilerplate.read(from);
        titleParts.read(from);
    }

    /** @param isNew a revision repeats its own sentences, which makes no boilerplate of them */
    Reading read(Article article, boolean isNew) {
        String publisher = article.publisher().orElse("");
        Tokens tokens = tokenize(article, publisher);
        boilerplate.mark(tokens, publisher);
        Reading reading = read(tokens, publisher);
        if (isNew && reading.original().isEmpty() && boilerplate.learn(tokens, publisher) > 0) {
            reading = read(tokens, publisher);
        }
        if (reading.original().isEmpty() && isUnderOneNotice(tokens, publisher, reading.matches())) {
            shingler.markShared(
                    tokens, reports.get(reading.matches().get(0).article()).sketch());
            return new Reading(tokens, shingler.sketch(tokens), reading.matches(), Optional.empty());
        }
        return reading;
    }

    private Tokens tokenize(Article article, String publisher) {
        return article.title().isPresent()
                ? tokenizer.tokenize(titleParts.strip(article.title().get(), publisher), article.text())
                : tokenizer.tokenize(FirstLine.of(article.text()), FirstLine.rest(article.text()));
    }

    private Reading read(Tokens tokens, String publisher) {
        Sketch sketch = shingler.sketch(tokens);
        List<CopyFinder.Match> matches = copies.find(sketch);
        Optional<CopyOf> original = originals.choose(tokens, publisher, matches).map(this::original);
        return new Reading(tokens, sketch, matches, original);
    }

    private boolean isUnderOneNotice(Tokens tokens, String publisher, List<CopyFinder.Match> matches) {
        return !matches.isEmpty()
                && matches.get(0).overlap().containment() > suspect
                && !originals.agrees(tokens, publisher, matches.get(0));
    }

    private CopyOf original(CopyFinder.Match match) {
        return new CopyOf(reports.get(match.article()).family(), match.overlap().containment());
    }

    /** The words of an article that are its own, the articles that share them, and the one of these that it copies. */
    record Reading(Tokens tokens, Sketch sketch, List<CopyFinder.Match> matches, Optional<CopyOf> original) {}
}
