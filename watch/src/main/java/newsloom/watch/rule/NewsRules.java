package newsloom.watch.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import newsloom.model.ArticleKey;
import newsloom.model.story.StoryHead;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Silence;
import newsloom.model.watch.Watch;
import newsloom.watch.query.ListedPublishers;

/** Says what of the articles that came to a story is news to a watch, by what it has told before. */
final class NewsRules {
    private final WatchLedger ledger;
    private final NoticeWriter notices;
    private final ArrivalSilence silences;
    private final List<NewsRule> rules;

    NewsRules(WatchLedger ledger, WatchSettings settings, WatchVoices voices) {
        ListedPublishers publishers = new ListedPublishers(settings.publishers());
        this.ledger = ledger;
        this.notices = new NoticeWriter(ledger);
        this.silences = new ArrivalSilence(settings.fresh(), publishers);
        this.rules = List.of(
                this::first,
                this::spread,
                this::updates,
                new PublisherRule(ledger, publishers),
                new CorrectionRule(),
                new MoveRule(ledger),
                new LanguageRule(voices),
                new SurgeRule(voices));
    }

    /**
     * What is told, and what would have been.
     *
     * @param came what came to the story, in the order of the changes; at least one
     * @param uncounted the articles that match the watch and were not counted for it
     */
    List<Alert> news(Watch watch, WatchedStory story, List<StoryArrival> came, Set<ArticleKey> uncounted) {
        List<StoryArrival> voices = came.stream()
                .filter(each -> uncounted.contains(each.article().key()))
                .filter(each -> each.member().copyOf().isEmpty()
                        && silences.of(watch, each).isEmpty())
                .toList();
        StoryArrivals arrivals = new StoryArrivals(watch, story, came, voices, silences);
        return rules.stream()
                .flatMap(rule -> rule.news(arrivals))
                .map(news -> alert(arrivals, news))
                .toList();
    }

    /** It counts as told also where the watch does not tell of it: what follows is told of a story that is known. */
    private Stream<News> first(StoryArrivals arrivals) {
        if (arrivals.isKnown()) {
            return Stream.empty();
        }
        Optional<Silence> silence = arrivals.story().isPast()
                ? Optional.of(Silence.PAST)
                : arrivals.silence()
                        .or(() -> Optional.of(Silence.UNWANTED)
                                .filter(unwanted -> !arrivals.tells(NewsKind.FIRST_COVERAGE)));
        AlertStep step = silence.equals(Optional.of(Silence.MUTED)) ? AlertStep.MUTED_FIRST : AlertStep.FIRST;
        StoryArrival by = arrivals.firstHeard();
        String sentence = "First coverage by " + by.publisher("an unknown publisher") + ".";
        return Stream.of(new News(step, silence, by, sentence)).filter(news -> !arrivals.isTold(step));
    }

    /** Of several numbers that are reached at once the highest is told; with a muted publisher not yet. */
    private Stream<News> spread(StoryArrivals arrivals) {
        StoryHead story = arrivals.story().story();
        List<Integer> reached = arrivals.watch().rules().spread().stream()
                .filter(owners -> owners <= story.counts().voices())
                .filter(owners -> !arrivals.isTold(AlertStep.spread(owners)))
                .toList();
        if (reached.isEmpty()) {
            return Stream.empty();
        }
        int before = arrivals.isKnown() || !arrivals.story().isPast()
                ? 0
                : ledger.voicesBefore(story.id(), arrivals.watch().asking());
        int highest = reached.get(reached.size() - 1);
        return reached.stream()
                .map(owners -> new News(
                        AlertStep.spread(owners),
                        owners <= before
                                ? Optional.of(Silence.PAST)
                                : arrivals.silence()
                                        .or(() -> Optional.of(Silence.SURPASSED).filter(less -> owners < highest)),
                        arrivals.latest(),
                        story.counts().voices() + " independent owners report it now."))
                .filter(news -> !news.silence().equals(Optional.of(Silence.MUTED)));
    }

    /** What is told with the first coverage, and what muted publishers bring, is kept as told, too. */
    private Stream<News> updates(StoryArrivals arrivals) {
        return arrivals.came().stream()
                .filter(arrival -> arrivals.tells(NewsKind.UPDATE) && arrival.isUpdate())
                .filter(arrival -> arrivals.isNews(arrival) || isMuted(arrivals, arrival))
                .map(arrival -> new News(
                        AlertStep.update(arrival.member()),
                        arrivals.silence(arrival)
                                .or(() -> Optional.of(Silence.SURPASSED).filter(less -> arrivals.isFirst())),
                        arrival,
                        update(arrival)))
                .filter(news -> !arrivals.isTold(news.step()));
    }

    private static boolean isMuted(StoryArrivals arrivals, StoryArrival arrival) {
        return arrivals.silence(arrival).filter(Silence.MUTED::equals).isPresent();
    }

    private static String update(StoryArrival arrival) {
        return arrival.publisher("An unknown publisher") + " reports what no earlier report had: "
                + String.join(", ", arrival.member().brings()) + ".";
    }

    private Alert alert(StoryArrivals arrivals, News news) {
        News heard = new Snoozing(ledger, arrivals.watch().name(), arrivals.story()).apply(news);
        return new Alert(
                arrivals.watch().name(),
                heard.step(),
                heard.by().at(),
                arrivals.story().story().id(),
                heard.silence(),
                notices.write(heard, arrivals.story()));
    }
}
