package newsloom.watch.send.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import newsloom.model.delivery.Channel;
import newsloom.model.delivery.ChannelKind;
import newsloom.model.delivery.Message;
import newsloom.watch.send.Golden;
import newsloom.watch.send.Messages;
import newsloom.watch.send.SendOutcome;
import newsloom.watch.send.SendOutcome.Later;
import newsloom.watch.send.SendOutcome.Refused;
import newsloom.watch.send.SendOutcome.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real mail server that speaks TLS with a certificate for localhost. */
class MailSenderTest {
    private static final String PASSWORD = "secret";
    private static final Channel CHANNEL = Messages.channel(ChannelKind.MAIL, "desk@example.org");
    private static final SSLContext USUAL = usual();

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

    @BeforeAll
    static void makeCertificate(@TempDir Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("store.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String words = "-genkeypair -alias a -keyalg RSA -dname CN=localhost -ext SAN=dns:localhost -validity 2"
                + " -storetype PKCS12 -storepass " + PASSWORD + " -keystore ";
        assertThat(new ProcessBuilder((keytool + " " + words + store).split(" "))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
        SSLContext.setDefault(trusting(store));
    }

    @AfterAll
    static void trustTheUsual() {
        SSLContext.setDefault(USUAL);
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMessageIsOneMailInPlainTextAndHtml() throws Exception {
        MimeMessage mail = sent(Messages.single(CHANNEL));

        assertThat(mail.getSubject()).isEqualTo("Floods close the bridge at Höchst");
        assertThat(mail.getMessageID()).isEqualTo("<m-4711@example.org>");
        assertThat(mail.getHeader("References")).containsExactly("<thread-3.49be417ad7@example.org>");
        assertThat(mail.getHeader("In-Reply-To")).isEqualTo(mail.getHeader("References"));
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:news@example.org?subject=unsubscribe%20desk>");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("The *flood* of the river");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("The <mark>flood</mark> of the river");
    }

    @Test
    void aDigestIsOneMailOfNoThread() throws Exception {
        MimeMessage mail = sent(Messages.digest(CHANNEL));

        assertThat(mail.getSubject()).isEqualTo("15 things about floods and rivers");
        assertThat(mail.getHeader("References")).isNull();
    }

    @Test
    void hostileWordsAddNoHeaderAndNoMarkup() throws Exception {
        MimeMessage mail = sent(Messages.hostile(CHANNEL));

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).contains("<script>alert(1)</script>", "Bcc: all@example.org");
        String html =
                ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent().toString();
        assertThat(html)
                .doesNotContain("<script", "<img", "<b>", "<u>", "\u202E")
                .contains("&lt;script&gt;");
    }

    @Test
    void theSameMessageIsTheSameBytes() throws Exception {
        Golden.check("mail.eml", bytes(Messages.digest(CHANNEL)));
        Golden.check("mail-single.eml", bytes(Messages.single(CHANNEL)));

        assertThat(bytes(Messages.hostile(CHANNEL))).isEqualTo(bytes(Messages.hostile(CHANNEL)));
    }

    @Test
    void aWrongPasswordIsSaidAndMailWaits() {
        server.setUser("news@example.org", "user", "another one");
        server.start();

        assertThat(send(CHANNEL))
                .isInstanceOf(Later.class)
                .extracting(SendOutcome::answer)
                .asString()
                .startsWith("localhost does not take the user and the password of the settings: 535");
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() {
        server.setUser("news@example.org", "user", "pass");
        server.start();

        assertThat(send("127.0.0.1", MailSecurity.TLS, server.getSmtps().getPort(), CHANNEL))
                .isInstanceOf(Later.class)
                .extracting(SendOutcome::answer)
                .asString()
                .contains("127.0.0.1 did not take it: No subject alternative names");
    }

    @Test
    void aServerThatIsAwayMayComeBack() throws IOException {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed.close();

            assertThat(send("localhost", MailSecurity.TLS, closed.getLocalPort(), CHANNEL))
                    .isEqualTo(Later.because("localhost did not take it: Connection refused"));
        }
    }

    @Test
    void withoutTlsNothingIsSaid() throws Exception {
        GreenMail plain = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        plain.start();
        try {
            assertThat(send("localhost", MailSecurity.STARTTLS, plain.getSmtp().getPort(), CHANNEL))
                    .isEqualTo(Later.because(
                            "localhost did not take it: STARTTLS is required but host does not support STARTTLS"));
            assertThat(plain.getReceivedMessages()).isEmpty();
        } finally {
            plain.stop();
        }
    }

    @Test
    void startTlsGoesOnWithTls() throws Exception {
        try (FakeStartTls upgrading = new FakeStartTls(SSLContext.getDefault(), "250 taken")) {
            assertThat(send("localhost", MailSecurity.STARTTLS, upgrading.port(), CHANNEL))
                    .isEqualTo(new Sent("localhost has taken it for desk@example.org."));
            assertThat(upgrading.clear()).hasSize(2).endsWith("STARTTLS");
        }
    }

    @Test
    void aRecipientThatIsRefusedForEverIsNotTriedAgain() throws Exception {
        try (FakeStartTls upgrading = new FakeStartTls(SSLContext.getDefault(), "550 5.1.1 Nobody of that name")) {
            assertThat(send("localhost", MailSecurity.STARTTLS, upgrading.port(), CHANNEL))
                    .isEqualTo(new Refused("localhost refuses it: 550 5.1.1 Nobody of that name"));
        }
        try (FakeStartTls upgrading = new FakeStartTls(SSLContext.getDefault(), "450 4.2.1 Later")) {
            assertThat(send("localhost", MailSecurity.STARTTLS, upgrading.port(), CHANNEL))
                    .isEqualTo(Later.because("localhost did not take it: 450 4.2.1 Later"));
        }
        assertThat(send("localhost", MailSecurity.TLS, 1, Messages.channel(ChannelKind.MAIL, "a@b\r\nBcc: c@d")))
                .isEqualTo(new Refused("This is no address of mail: a@b Bcc: c@d"));
    }

    @Test
    void aServerThatDripsIsLeftInTime() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drip = new Thread(() -> drip(dripping, over));
            drip.start();

            MailSettings settings = new MailSettings(
                    "localhost", dripping.getLocalPort(), MailSecurity.STARTTLS, Optional.empty(), "news@example.org");
            try (MailSender hasty = new MailSender(settings, name -> Optional.empty(), Duration.ofSeconds(1))) {
                assertThat(hasty.send(Messages.single(CHANNEL)))
                        .isEqualTo(Later.because("localhost did not take it within 1 s."));
            }
            over.countDown();
            drip.join();
        }
    }

    private static void drip(ServerSocket server, CountDownLatch over) {
        try (Socket connection = server.accept()) {
            OutputStream out = connection.getOutputStream();
            out.write("220 ".getBytes(UTF_8));
            while (!over.await(50, TimeUnit.MILLISECONDS)) {
                out.write('.');
            }
        } catch (IOException | InterruptedException left) {
            // As it should be.
        }
    }

    private MimeMessage sent(Message message) {
        server.setUser("news@example.org", "user", "pass");
        server.start();
        assertThat(send("localhost", MailSecurity.TLS, server.getSmtps().getPort(), message))
                .isInstanceOf(Sent.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private SendOutcome send(Channel channel) {
        return send("localhost", MailSecurity.TLS, server.getSmtps().getPort(), channel);
    }

    private static SendOutcome send(String host, MailSecurity security, int port, Channel channel) {
        return send(host, security, port, Messages.single(channel));
    }

    private static SendOutcome send(String host, MailSecurity security, int port, Message message) {
        Optional<MailLogin> login =
                security == MailSecurity.TLS ? Optional.of(new MailLogin("user", "secret:mail")) : Optional.empty();
        MailSettings settings = new MailSettings(host, port, security, login, "news@example.org");
        try (MailSender sender = new MailSender(settings, name -> Optional.of("pass"))) {
            return sender.send(message);
        }
    }

    private static String bytes(Message message) throws Exception {
        MailSettings settings =
                new MailSettings("localhost", 465, MailSecurity.TLS, Optional.empty(), "news@example.org");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MailMessage(Session.getInstance(new Properties()), message, settings).writeTo(bytes);
        assertThat(bytes.toString(UTF_8).replace("\r\n", "")).doesNotContain("\n", "\r");
        return bytes.toString(UTF_8).replace("\r\n", "\n");
    }

    private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
        keyManagers.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
