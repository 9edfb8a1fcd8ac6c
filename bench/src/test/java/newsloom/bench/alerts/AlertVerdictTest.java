package newsloom.bench.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlertVerdictTest {
    private static final ToldAlert FIRST = new ToldAlert("mail", "a", 1, "first-coverage", "");
    private static final ToldAlert SPREAD = new ToldAlert("mail", "a", 1, "spread", "3");
    private static final HeldAlerts HELD = held(0, 0, 0, 0);
    private static final ReceivedRequest ONE = taken("msg_1", FIRST);
    private static final ReceivedRequest TWO = taken("msg_2", SPREAD);

    @Test
    void eachOnceIsClean() {
        assertThat(verdict(ONE, TWO)).matches(AlertVerdict::isClean);
    }

    @Test
    void theSameMessageTwiceIsClean() {
        assertThat(verdict(ONE, ONE, TWO)).matches(AlertVerdict::isClean);
    }

    @Test
    void whatNeverArrivedOrWasNeverTakenIsMissing() {
        assertThat(verdict(ONE)).isEqualTo(new AlertVerdict(1, 0, 0, 0, 0, 0, 0, 0));
        ReceivedRequest refused = new ReceivedRequest(TWO.id(), TWO.channel(), TWO.body(), false);
        assertThat(verdict(ONE, refused)).isEqualTo(new AlertVerdict(1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(verdict(ONE, refused, TWO)).matches(AlertVerdict::isClean);
    }

    @Test
    void anAlertUnderTwoIdsIsDoubled() {
        assertThat(verdict(ONE, TWO, taken("msg_3", FIRST))).isEqualTo(new AlertVerdict(0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(verdict(taken("msg_1", FIRST, FIRST), TWO)).isEqualTo(new AlertVerdict(0, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatTheDatabaseDoesNotHoldForThatChannelIsForeign() {
        ToldAlert other = new ToldAlert("mail", "a", 2, "first-coverage", "");
        assertThat(verdict(ONE, TWO, taken("msg_3", other))).isEqualTo(new AlertVerdict(0, 0, 1, 0, 0, 0, 0, 0));
        ReceivedRequest elsewhere = new ReceivedRequest("msg_3", "chat", ONE.body(), true);
        assertThat(verdict(ONE, TWO, elsewhere)).isEqualTo(new AlertVerdict(0, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void anotherBodyUnderTheSameIdOrNoIdIsSeen() {
        assertThat(verdict(ONE, TWO, taken("msg_1", FIRST, SPREAD)))
                .isEqualTo(new AlertVerdict(0, 0, 0, 1, 0, 0, 0, 0));
        assertThat(verdict(taken("", FIRST), TWO)).isEqualTo(new AlertVerdict(0, 0, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void whatTheRowsGetWrongIsSeen() {
        assertThat(AlertVerdict.of(held(1, 2, 3, 4), List.of("x a", "y a"), List.of(ONE, TWO)))
                .isEqualTo(new AlertVerdict(0, 0, 0, 0, 1, 1, 5, 4));
    }

    private static AlertVerdict verdict(ReceivedRequest... log) {
        return AlertVerdict.of(HELD, List.of("x a"), List.of(log));
    }

    private static HeldAlerts held(long silent, long unrouted, long untold, long unsent) {
        return new HeldAlerts(List.of(FIRST, SPREAD), List.of("x a"), silent, unrouted, untold, unsent);
    }

    private static ReceivedRequest taken(String id, ToldAlert... alerts) {
        String list = String.join(
                ",",
                List.of(alerts).stream()
                        .map(alert -> String.format(
                                "{\"watch\":\"%s\",\"thread\":%d,\"kind\":\"%s\",\"step\":\"%s\"}",
                                alert.watch(), alert.thread(), alert.kind(), alert.step()))
                        .toList());
        return new ReceivedRequest(id, "mail", "{\"data\":{\"alerts\":[" + list + "]}}", true);
    }
}
