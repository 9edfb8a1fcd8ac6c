package newsloom.watch.send.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import newsloom.model.ShortId;
import newsloom.model.delivery.Message;
import newsloom.watch.send.form.MessageForm;
import newsloom.watch.send.form.StoryHtml;

/** A message as mail, the same bytes at every attempt: plain text, and HTML that says the same. */
final class MailMessage extends MimeMessage {
    private static final String UTF_8 = "UTF-8";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    MailMessage(Session session, Message message, MailSettings settings) throws MessagingException {
        super(session);
        MessageForm form = MessageForm.of(message);
        String channel = message.channel().name();
        setHeader("Message-ID", id(message.id(), settings));
        setHeader("Date", DATE.format(message.made()));
        setFrom(named(settings.from()));
        setRecipient(RecipientType.TO, new InternetAddress(message.channel().to(), true));
        setSubject(form.headline(), UTF_8);
        setThread(form, channel, settings);
        setHeader(
                "List-Unsubscribe",
                "<mailto:" + settings.from() + "?subject=" + StoryHtml.inAddress("unsubscribe " + channel) + ">");
        setHeader("Auto-Submitted", "auto-generated");
        setContent(content(form, message, channel));
        saveChanges();
    }

    /** It has its own. */
    @Override
    protected void updateMessageID() {}

    private static InternetAddress named(String from) throws MessagingException {
        try {
            return new InternetAddress(from, "Newsloom", UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java has UTF-8.", e);
        }
    }

    /** All mail of a story answers one that was never sent: so readers show it as one thread. A digest is of none. */
    private void setThread(MessageForm form, String channel, MailSettings settings) throws MessagingException {
        if (form.isSingle()) {
            String root = id("thread-" + form.stories().get(0).thread() + "." + ShortId.of(channel), settings);
            setHeader("In-Reply-To", root);
            setHeader("References", root);
        }
    }

    private static String id(String name, MailSettings settings) {
        return "<" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "@" + settings.domain() + ">";
    }

    private static MimeMultipart content(MessageForm form, Message message, String channel) throws MessagingException {
        String text = form.text() + "-- \nNewsloom, channel " + channel + "\n";
        // Of the text, too, so that nobody can write it into a headline.
        MimeMultipart content = new Alternatives("newsloom-" + ShortId.of(message.id() + text));
        content.addBodyPart(part(text, "plain"));
        content.addBodyPart(part(MailHtml.of(form, channel), "html"));
        return content;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replace("\n", "\r\n"), UTF_8, kind);
        return part;
    }

    /** By nature it has another boundary each time. */
    private static final class Alternatives extends MimeMultipart {
        Alternatives(String boundary) {
            super("alternative");
            ContentType type = new ContentType("multipart", "alternative", null);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }
}
