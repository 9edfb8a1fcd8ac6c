package newsloom.watch.send.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import newsloom.model.delivery.Message;
import newsloom.watch.send.ChannelSender;
import newsloom.watch.send.Secrets;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.form.CleanText;

/** Sends messages as mail, by the one server of the settings. */
public final class MailSender implements ChannelSender, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String SILENCE = "10000";
    private static final int MOST_SAID = 500;

    private final MailSettings settings;
    private final Secrets secrets;
    private final Duration longest;
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "newsloom-mail-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public MailSender(MailSettings settings, Secrets secrets) {
        this(settings, secrets, LONGEST);
    }

    MailSender(MailSettings settings, Secrets secrets, Duration longest) {
        this.settings = settings;
        this.secrets = secrets;
        this.longest = longest;
        timers.setRemoveOnCancelPolicy(true);
    }

    @Override
    public SendOutcome send(Message message) {
        String to = message.channel().to();
        if (!MailSettings.isAddress(to)) {
            return new SendOutcome.Refused("This is no address of mail: " + CleanText.of(to, MOST_SAID));
        }
        Optional<String> password =
                secrets.read(settings.login().map(MailLogin::password).orElse(""));
        return password.isEmpty()
                ? SendOutcome.Later.because(Secrets.missing(
                        settings.login().map(MailLogin::password).orElseThrow()))
                : send(message, password.get());
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }

    private SendOutcome send(Message message, String password) {
        try (TimedSockets sockets = new TimedSockets(timers, longest)) {
            try {
                deliver(message, password, Session.getInstance(properties(sockets)));
                return new SendOutcome.Sent(settings.host() + " has taken it for "
                        + message.channel().to() + ".");
            } catch (MessagingException e) {
                return sockets.isPassed()
                        ? SendOutcome.Later.because(
                                settings.host() + " did not take it within " + longest.toSeconds() + " s.")
                        : failed(e);
            }
        }
    }

    private void deliver(Message message, String password, Session session) throws MessagingException {
        MailMessage mail = new MailMessage(session, message, settings);
        Transport transport = session.getTransport("smtp");
        try {
            if (settings.login().isPresent()) {
                transport.connect(settings.login().get().user(), password);
            } else {
                transport.connect();
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /** What the server has taken it has, however it says goodbye. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException broken) {
            // Nothing more was wanted of it.
        }
    }

    private Properties properties(TimedSockets sockets) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        boolean isTls = settings.security() == MailSecurity.TLS;
        properties.put("mail.smtp.ssl.enable", Boolean.toString(isTls));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(!isTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(!isTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", SILENCE);
        properties.put("mail.smtp.timeout", SILENCE);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        return properties;
    }

    private SendOutcome failed(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return SendOutcome.Later.because(
                    settings.host() + " does not take the user and the password of the settings: " + said(failure));
        }
        return MailRefusal.of(failure)
                .<SendOutcome>map(refused -> new SendOutcome.Refused(settings.host() + " refuses it: " + said(refused)))
                .orElseGet(() -> SendOutcome.Later.because(settings.host() + " did not take it: " + said(failure)));
    }

    private static String said(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return CleanText.of(
                Optional.ofNullable(deepest.getMessage())
                        .orElse(deepest.getClass().getSimpleName()),
                MOST_SAID);
    }
}
