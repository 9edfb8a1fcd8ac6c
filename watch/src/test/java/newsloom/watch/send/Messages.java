package newsloom.watch.send;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.model.delivery.Message.Told;
import newsloom.model.watch.Alert;
import newsloom.model.watch.AlertStep;
import newsloom.model.watch.Fold;
import newsloom.model.watch.MarkedPassage;
import newsloom.model.watch.MarkedPassage.Piece;
import newsloom.model.watch.NewsKind;
import newsloom.model.watch.Notice;
import newsloom.model.watch.NumberedAlert;

/** Messages of friendly and of hostile news. */
public final class Messages {
    /** Of HTML, Markdown, chats, mail headers, JSON, terminals and directions. */
    public static final String HOSTILE = "</title><script>alert(1)</script> **[x](javascript:1)** <!channel> @channel"
            + " <@U1> & \"q\" \\ `c` _u_ ~s~ | {\"a\":1}\r\nBcc: all@example.org\u0000\u001b[2J \u202Eesrever\u2066 \uFFFE";

    private static final Instant MADE = Instant.parse("2026-11-30T07:00:00Z");

    private Messages() {}

    /** One story that two watches tell. */
    public static Message single(Channel channel) {
        return message(channel, List.of(told(alert(7, 3, "floods", FLOOD)), told(alert(8, 3, "rivers", FLOOD))), 0);
    }

    /** Three stories, one of them told twice and one hostile, and others that did not fit. */
    public static Message digest(Channel channel) {
        return message(
                channel,
                List.of(
                        new Told(alert(7, 3, "floods", FLOOD), Optional.of(Fold.DIGEST)),
                        new Told(alert(9, 4, "floods", HOSTILE_NOTICE), Optional.of(Fold.DIGEST)),
                        new Told(alert(10, 5, "rivers", BARE), Optional.of(Fold.QUIET)),
                        new Told(update(11, 3, "floods"), Optional.of(Fold.DIGEST))),
                12);
    }

    /** Of one story in hostile words. */
    public static Message hostile(Channel channel) {
        return message(channel, List.of(told(alert(9, 4, "floods", HOSTILE_NOTICE))), 0);
    }

    public static Channel channel(ChannelKind kind, String to, String... secrets) {
        return new Channel("desk", kind, to, List.of(secrets), Optional.empty());
    }

    public static Message message(Channel channel, List<Told> alerts, int more) {
        return new Message("m-4711", channel, MADE, MADE, 1, alerts, more);
    }

    public static Told told(NumberedAlert alert) {
        return new Told(alert, Optional.empty());
    }

    public static NumberedAlert alert(long number, long thread, String watch, Notice notice) {
        return new NumberedAlert(number, thread, alert(watch, AlertStep.FIRST, number, notice));
    }

    public static final Notice FLOOD = new Notice(
            "First coverage by Taunus-Bote.",
            "Floods close the bridge at Höchst",
            Optional.of(URI.create("https://news.example/a?b=1&c=(2)")),
            Optional.of("Taunus-Bote"),
            List.of("Taunus-Bote", "Main-Post", "Der Anzeiger"),
            4,
            2,
            passage("The ", "flood", " of the river ", "Nidda", " has closed the bridge."),
            List.of("Nidda", "3,000"),
            List.of("both say Nidda", "published the same day"));

    private static final Notice HOSTILE_NOTICE = new Notice(
            "First coverage by " + HOSTILE + ".",
            HOSTILE,
            Optional.of(URI.create("https://evil.example/%3Cb%3E'*_~(x)")),
            Optional.of(HOSTILE),
            List.of(HOSTILE, "1. <b>B</b>"),
            2,
            0,
            passage("# <img src=x onerror=a> ", "flood</mark>*", " " + HOSTILE),
            List.of("<i>new</i>"),
            List.of("both say <u>x</u>"));

    private static final Notice BARE = new Notice(
            "10 independent owners report it now.",
            "- A headline in \u05E2\u05D1\u05E8\u05D9\u05EA",
            Optional.of(URI.create("javascript:alert(1)")),
            Optional.empty(),
            List.of(),
            0,
            0,
            MarkedPassage.NONE,
            List.of(),
            List.of());

    private static NumberedAlert update(long number, long thread, String watch) {
        Notice notice = new Notice(
                "Main-Post reports what no earlier report had: 5,000.",
                "Floods close two bridges at Höchst",
                FLOOD.link(),
                FLOOD.first(),
                FLOOD.publishers(),
                5,
                2,
                passage("Now the ", "flood", " has closed two."),
                List.of("5,000"),
                FLOOD.why());
        return new NumberedAlert(number, thread, alert(watch, new AlertStep(NewsKind.UPDATE, "en/a1"), number, notice));
    }

    private static Alert alert(String watch, AlertStep step, long minute, Notice notice) {
        return new Alert(watch, step, MADE.minusSeconds(3600 - 60 * minute), "s-1", Optional.empty(), notice);
    }

    /** Every other piece is marked. */
    private static MarkedPassage passage(String... words) {
        List<Piece> pieces = new ArrayList<>();
        for (String each : words) {
            pieces.add(new Piece(each, pieces.size() % 2 == 1));
        }
        return new MarkedPassage(pieces);
    }
}
