package newsloom.store;

import static newsloom.store.Stories.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import newsloom.model.ArticleKey;
import newsloom.model.delivery.Attempt;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Delivery;
import newsloom.model.delivery.DeliveryState;
import newsloom.model.delivery.Message;
import newsloom.model.delivery.OutgoingAlert;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.ArticleMatch;
import newsloom.model.watch.CountedVoices;
import newsloom.model.watch.Due;
import newsloom.model.watch.Fold;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.Notice;
import newsloom.store.watch.AlertPage;
import newsloom.store.watch.DeliveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must hold to of what goes out. */
abstract class DeliveriesContract extends WatchesContract {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant SOON = NOON.plusSeconds(60);
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final Channel DESK = channel("desk");
    private static final Channel PHONE = channel("phone");

    private DeliveryStore deliveries;
    private long place;

    @BeforeEach
    void deliveries() {
        deliveries = store.deliveries();
        deliveries.put(DESK);
        deliveries.put(PHONE);
    }

    @Test
    void anAlertGoesOutOnceByEachOfItsChannels() {
        tell(outgoing("floods", "s", 1, "desk", "phone"));
        assertThat(deliveries.form(NOON)).isEqualTo(2);
        assertThat(deliveries.form(NOON)).isZero();
        assertThat(deliveries.ready(NOON)).containsExactly("desk", "phone");

        Message message = take("desk", NOON).orElseThrow();
        assertThat(message.channel()).isEqualTo(DESK);
        assertThat(message.attempt()).isEqualTo(1);
        assertThat(message.more()).isZero();
        assertThat(message.alerts()).hasSize(1);
        assertThat(message.alerts().get(0).alert().alert()).isEqualTo(alert("floods", "s", 1));
        deliveries.keep(new Attempt(message.id(), DeliveryState.SENT, NOON, "200 OK"));
        assertThat(deliveries.ready(LATER)).containsExactly("phone");
        assertThat(take("desk", LATER)).isEmpty();
    }

    @Test
    void whatWasToldBeforeDoesNotGoOutAgain() {
        write(story("s", 1, "a"));
        tell(outgoing("floods", "s", 1, "desk"));
        tell(outgoing("floods", "s", 1, "desk"));
        assertThat(deliveries.form(NOON)).isEqualTo(1);
        assertThat(take("desk", NOON).orElseThrow().alerts()).hasSize(1);
    }

    @Test
    void whoEndsInTheMiddleOfAnAttemptLeavesTheMessageToTheNextUnderTheSameId() {
        tell(outgoing("floods", "s", 1, "desk"));
        deliveries.form(NOON);
        Message first = take("desk", NOON).orElseThrow();
        assertThat(take("desk", NOON)).isEmpty();

        Message again = take("desk", SOON).orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.alerts()).isEqualTo(first.alerts());
        assertThat(again.made()).isEqualTo(first.made());
    }

    @Test
    void aMessageThatFailedIsTriedWhenItsTimeHasComeAndOthersBeforeIt() {
        tell(outgoing("floods", "s", 1, "desk"));
        deliveries.form(NOON);
        Message failed = take("desk", NOON).orElseThrow();
        deliveries.keep(new Attempt(failed.id(), DeliveryState.WAITING, LATER, "503"));
        tell(outgoing("floods", "t", 1, "desk"));
        deliveries.form(SOON);
        assertThat(take("desk", SOON).orElseThrow().id()).isNotEqualTo(failed.id());
        assertThat(take("desk", LATER).orElseThrow().id()).isEqualTo(failed.id());
    }

    @Test
    void whatSeveralWatchesTellOfAStoryAtOnceIsOneMessage() {
        tell(
                outgoing("floods", "s", 1, "desk"),
                outgoing("storms", "s", 1, "desk"),
                outgoing("floods", "t", 1, "desk"));
        assertThat(deliveries.form(NOON)).isEqualTo(2);
        assertThat(take("desk", NOON).orElseThrow().alerts())
                .extracting(told -> told.alert().alert().watch())
                .containsExactly("floods", "storms");
    }

    @Test
    void whatIsGatheredGoesOutTogetherWhenItIsDueAndWhatIsTooMuchIsCounted() {
        int all = Message.MOST_ALERTS + 3;
        IntStream.range(0, all)
                .forEach(number -> tell(new OutgoingAlert(
                        alert("floods", "s" + number, 1),
                        List.of("desk"),
                        NOON,
                        new Due(LATER, Optional.of(Fold.DIGEST)))));
        assertThat(deliveries.form(SOON)).isZero();
        assertThat(deliveries.toldSince("floods", NOON)).isZero();

        assertThat(deliveries.form(LATER)).isEqualTo(1);
        Message digest = take("desk", LATER).orElseThrow();
        assertThat(digest.alerts()).hasSize(Message.MOST_ALERTS);
        assertThat(digest.alerts().get(0).fold()).contains(Fold.DIGEST);
        assertThat(digest.more()).isEqualTo(3);
    }

    @Test
    void whatWentOutOneByOneIsCountedByAlertsAndNotByChannels() {
        tell(outgoing("floods", "s", 1, "desk", "phone"), outgoing("floods", "t", 1, "desk"));
        tell(outgoing("storms", "s", 1, "desk"));
        assertThat(deliveries.toldSince("floods", NOON)).isEqualTo(2);
        assertThat(deliveries.toldSince("floods", SOON)).isZero();
    }

    @Test
    void aPausedChannelKeepsWhatComesUntilItGoesOn() {
        tell(outgoing("floods", "s", 1, "desk"));
        deliveries.form(NOON);
        deliveries.put(DESK.paused(Optional.of("410 Gone.")));
        tell(outgoing("floods", "t", 1, "desk"));
        assertThat(deliveries.form(NOON)).isZero();
        assertThat(deliveries.ready(NOON)).isEmpty();

        deliveries.put(DESK);
        assertThat(deliveries.form(NOON)).isEqualTo(1);
        assertThat(deliveries.ready(NOON)).containsExactly("desk");
    }

    @Test
    void whatPausesAChannelThatWasRemovedMeanwhileDoesNotBringItBack() {
        deliveries.pause("desk", "410 Gone.");
        assertThat(deliveries.channels()).containsExactly(DESK.paused(Optional.of("410 Gone.")), PHONE);
        deliveries.remove("desk", NOON);
        deliveries.pause("desk", "410 Gone.");
        assertThat(deliveries.channels()).containsExactly(PHONE);
    }

    @Test
    void whatIsParkedIsTriedAgainOnlyWhenSomebodyWantsIt() {
        tell(outgoing("floods", "s", 1, "desk"));
        deliveries.form(NOON);
        Message message = take("desk", NOON).orElseThrow();
        Attempt parked = new Attempt(message.id(), DeliveryState.PARKED, SOON, "It was refused.");
        deliveries.keep(parked);
        assertThat(deliveries.ready(LATER)).isEmpty();
        assertThat(deliveries.parked(10)).containsExactly(parked);

        assertThat(deliveries.retry(message.id(), LATER)).isTrue();
        assertThat(deliveries.retry(message.id(), LATER)).isFalse();
        Message again = take("desk", LATER).orElseThrow();
        assertThat(again.since()).isEqualTo(LATER);
        assertThat(again.made()).isEqualTo(NOON);
    }

    @Test
    void whatWasToGoToAChannelThatIsRemovedIsParked() {
        tell(new OutgoingAlert(
                alert("floods", "s", 1), List.of("desk"), NOON, new Due(LATER, Optional.of(Fold.QUIET))));
        assertThat(deliveries.remove("desk", NOON)).isTrue();
        assertThat(deliveries.remove("desk", NOON)).isFalse();
        assertThat(deliveries.channels()).containsExactly(PHONE);
        assertThat(deliveries.parked(10)).hasSize(1);
        assertThat(deliveries.form(LATER)).isZero();
    }

    @Test
    void whatBecomesOfAnAlertCanBeAsked() {
        tell(outgoing("floods", "s", 1, "desk", "phone"));
        deliveries.form(NOON);
        Message message = take("desk", NOON).orElseThrow();
        Attempt sent = new Attempt(message.id(), DeliveryState.SENT, SOON, "200 OK");
        deliveries.keep(sent);
        Delivery byDesk =
                new Delivery(1, "desk", NOON, Optional.empty(), Optional.of(message.id()), Optional.of(sent), 1);
        List<Delivery> all = deliveries.deliveries(List.of(1L, 2L));
        assertThat(all).hasSize(2).contains(byDesk);
        assertThat(all.get(1).last()).isEmpty();
        assertThat(deliveries.deliveries(List.of())).isEmpty();
    }

    @Test
    void oldAlertsGoAFewAtATimeWithWhatWentOutOfThemAndAreNeverToldAnew() {
        write(story("s", 1, "a"));
        OutgoingAlert old = at(NOON.minusSeconds(1), "s", "desk", "phone");
        tell(old, at(NOON, "t", "desk"), at(LATER, "u", "desk"));
        deliveries.form(NOON);
        Message parked = take("phone", NOON).orElseThrow();
        deliveries.keep(new Attempt(parked.id(), DeliveryState.PARKED, NOON, "It was refused."));
        sendAll("desk");

        assertThat(store.dropAlerts(NOON, 1)).as("what was told late is young").isZero();
        assertThat(store.dropAlerts(LATER, 1)).as("the earliest").isEqualTo(1);
        assertThat(told()).containsExactly("u", "t");
        assertThat(deliveries.deliveries(List.of(1L))).isEmpty();
        assertThat(deliveries.parked(10)).isEmpty();
        assertThat(deliveries.retry(parked.id(), LATER)).isFalse();
        assertThat(store.watches().told("floods", "s")).isEmpty();
        assertThat(store.watches().firstTold("floods", "s", List.of())).isEmpty();
        assertThat(store.dropAlerts(LATER, 10)).isEqualTo(1);
        assertThat(store.dropAlerts(LATER, 10)).isZero();

        store.watches().match(List.of(new ArticleMatch("floods", new ArticleKey("en", "a"), false, List.of())));
        assertThat(store.watches().matched(List.of("s")).get(0).told()).containsExactly(AlertStep.FIRST);
        tell(old);
        store.forget("a", "ada", LATER);
        assertThat(told()).containsExactly("u");
        assertThat(deliveries.form(LATER)).isZero();
    }

    @Test
    void whatStillWaitsToGoOutStaysHoweverOldItIs() {
        tell(at(NOON, "s", "desk", "removed"));
        assertThat(store.dropAlerts(LATER, 10)).as("in no message yet").isZero();
        deliveries.form(NOON);
        deliveries.put(DESK.paused(Optional.of("410 Gone.")));
        assertThat(store.dropAlerts(LATER, 10)).as("in a message that waits").isZero();
        assertThat(told()).containsExactly("s");
        deliveries.put(DESK);
        sendAll("desk");
        assertThat(store.dropAlerts(LATER, 10)).isEqualTo(1);
    }

    @Test
    void whatIsYoungOfAMessageStaysWithIt() {
        Due digest = new Due(LATER, Optional.of(Fold.DIGEST));
        tell(new OutgoingAlert(alert("floods", "s", 1), List.of("desk"), NOON, digest));
        tell(new OutgoingAlert(alert("floods", "t", 1), List.of("desk"), SOON, digest));
        deliveries.form(LATER);
        sendAll("desk");
        assertThat(store.dropAlerts(SOON, 10)).as("the other one is made then").isEqualTo(1);
        assertThat(deliveries.deliveries(List.of(1L, 2L)))
                .hasSize(1)
                .allSatisfy(
                        each -> assertThat(each.last().orElseThrow().state()).isEqualTo(DeliveryState.SENT));
    }

    private List<String> told() {
        return store.watches().alerts(AlertPage.latest(Optional.empty(), true, 10)).stream()
                .map(each -> each.alert().story())
                .toList();
    }

    private void sendAll(String channel) {
        Optional<Message> next = take(channel, LATER);
        while (next.isPresent()) {
            deliveries.keep(new Attempt(next.get().id(), DeliveryState.SENT, LATER, "200 OK"));
            next = take(channel, LATER);
        }
    }

    private Optional<Message> take(String channel, Instant now) {
        return deliveries.take(channel, now, now.plusSeconds(30));
    }

    private void tell(OutgoingAlert... alerts) {
        assertThat(store.watches().record(place, ++place, List.of(alerts), CountedVoices.NONE))
                .isTrue();
    }

    private static OutgoingAlert outgoing(String watch, String story, int step, String... channels) {
        return new OutgoingAlert(alert(watch, story, step), List.of(channels), NOON, Due.atOnce(NOON));
    }

    private static OutgoingAlert at(Instant at, String story, String... channels) {
        Alert alert = alert("floods", story, 1);
        return new OutgoingAlert(
                new Alert(alert.watch(), alert.step(), at, story, alert.silence(), alert.notice()),
                List.of(channels),
                NOON,
                Due.atOnce(NOON));
    }

    private static Channel channel(String name) {
        return new Channel(
                name, ChannelKind.WEBHOOK, "https://desk.example/" + name, List.of("secret:" + name), Optional.empty());
    }

    private static Alert alert(String watch, String story, int step) {
        Notice notice = new Notice(
                "It happened.",
                "Flood",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                1,
                0,
                MarkedPassage.NONE,
                List.of(),
                List.of());
        AlertStep told = step == 1 ? AlertStep.FIRST : AlertStep.spread(step);
        return new Alert(watch, told, NOON, story, Optional.empty(), notice);
    }
}
