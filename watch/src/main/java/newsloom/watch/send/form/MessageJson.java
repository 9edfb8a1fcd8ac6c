package newsloom.watch.send.form;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsloom.model.delivery.Message;
import newsloom.model.delivery.Message.Told;
import newsloom.model.json.Json;
import newsloom.model.watch.Alert;
import newsloom.model.watch.Fold;
import newsloom.model.watch.MarkedPassage.Piece;
import newsloom.model.watch.Notice;

/**
 * A message as JSON, for programs: docs/webhook.md describes it for those who receive it, so that a name once written stays.
 *
 * @param type always {@code alerts}
 * @param timestamp when the message was put together
 */
public record MessageJson(String type, Instant timestamp, Content data) {

    /** The same at every attempt. */
    public static String of(Message message) {
        MessageForm form = MessageForm.of(message);
        List<AlertJson> alerts = message.alerts().stream().map(AlertJson::of).toList();
        return Json.MAPPER.writeValueAsString(new MessageJson(
                "alerts",
                message.made(),
                new Content(
                        message.id(), message.channel().name(), form.headline(), form.text(), alerts, message.more())));
    }

    record Content(String id, String channel, String headline, String text, List<AlertJson> alerts, int more) {}

    record AlertJson(
            long number,
            long thread,
            String story,
            String watch,
            String kind,
            String step,
            Instant at,
            Optional<String> waited,
            NoticeJson notice) {

        static AlertJson of(Told told) {
            Alert alert = told.alert().alert();
            return new AlertJson(
                    told.alert().number(),
                    told.alert().thread(),
                    alert.story(),
                    alert.watch(),
                    alert.step().kind().option(),
                    alert.step().step(),
                    alert.at(),
                    told.fold().map(Fold::reason),
                    NoticeJson.of(alert.notice()));
        }
    }

    record NoticeJson(
            String sentence,
            String headline,
            Optional<URI> link,
            Optional<String> first,
            List<String> publishers,
            int reports,
            int copies,
            List<Words> passage,
            List<String> brings,
            List<String> why) {
        private static final int LONGEST = 1000;

        static NoticeJson of(Notice notice) {
            return new NoticeJson(
                    clean(notice.sentence()),
                    clean(notice.headline()),
                    notice.link().flatMap(ToldStory::onTheWeb),
                    notice.first().map(NoticeJson::clean),
                    clean(notice.publishers()),
                    notice.reports(),
                    notice.copies(),
                    notice.passage().pieces().stream().map(Words::of).toList(),
                    clean(notice.brings()),
                    clean(notice.why()));
        }

        private static List<String> clean(List<String> foreign) {
            return foreign.stream().map(NoticeJson::clean).toList();
        }

        private static String clean(String foreign) {
            return CleanText.of(foreign, LONGEST);
        }
    }

    record Words(String words, boolean marked) {
        static Words of(Piece piece) {
            return new Words(CleanText.inner(piece.words()), piece.isMarked());
        }
    }
}
