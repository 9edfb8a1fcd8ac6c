package newsloom.fetch.http;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** What went wrong between us and a server, as a sentence. */
final class FailureMessages {
    private static final Pattern OTHER_HOST = Pattern.compile("(?i)no (name|subject alternative)");

    private FailureMessages() {}

    static String sentence(Exception failure, String host) {
        if (failure instanceof SSLException tls) {
            return tls(tls, host);
        }
        if (failure instanceof MessageConstraintException) {
            return "The head of the answer of " + host + " is longer than allowed.";
        }
        if (failure instanceof UnknownHostException) {
            return Optional.ofNullable(failure.getMessage()).orElse("There is no host " + host + ".");
        }
        return broken(failure, host)
                .or(() -> unreachable(failure, host))
                .orElseGet(() -> "The answer of " + host + " could not be read: " + message(failure) + ".");
    }

    static String late(String host, Duration time) {
        return host + " did not give its whole answer within "
                + (time.toMillisPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms") + ".";
    }

    private static Optional<String> unreachable(Exception failure, String host) {
        if (failure instanceof ConnectionRequestTimeoutException) {
            return Optional.of("All connections were in use for too long, so that " + host + " was not asked.");
        }
        if (failure instanceof ConnectTimeoutException) {
            return Optional.of("A connection to " + host + " took too long to make.");
        }
        if (failure instanceof ConnectException) {
            return Optional.of(host + " refused the connection.");
        }
        if (failure instanceof NoRouteToHostException) {
            return Optional.of("There is no way to " + host + " from here.");
        }
        if (failure instanceof SocketTimeoutException) {
            return Optional.of(host + " fell silent before its answer was complete.");
        }
        return failure instanceof SocketException ? Optional.of(host + " broke off the connection.") : Optional.empty();
    }

    private static Optional<String> broken(Exception failure, String host) {
        if (failure instanceof NoHttpResponseException) {
            return Optional.of(host + " closed the connection without an answer.");
        }
        if (failure instanceof TruncatedChunkException || failure instanceof ConnectionClosedException) {
            return Optional.of("The answer of " + host + " is shorter than it says.");
        }
        if (failure instanceof MalformedChunkCodingException) {
            return Optional.of("The answer of " + host + " is cut into chunks in a wrong way.");
        }
        if (failure instanceof EOFException) {
            return Optional.of("The compressed answer of " + host + " ends too early.");
        }
        return failure instanceof ZipException
                ? Optional.of("The answer of " + host + " cannot be decompressed: " + message(failure) + ".")
                : Optional.empty();
    }

    private static String tls(SSLException failure, String host) {
        if (find(failure, CertificateExpiredException.class).isPresent()) {
            return "The certificate of " + host + " has expired.";
        }
        if (find(failure, CertificateNotYetValidException.class).isPresent()) {
            return "The certificate of " + host + " is not valid yet.";
        }
        if (failure instanceof SSLPeerUnverifiedException
                || OTHER_HOST.matcher(message(failure)).find()) {
            return "The certificate of " + host + " is for another host.";
        }
        if (message(failure).contains("PKIX")) {
            return "The certificate of " + host + " comes from nobody who is trusted here.";
        }
        return "No secure connection to " + host + " could be made: " + message(failure) + ".";
    }

    /** Libraries wrap what their streams throw. */
    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        Optional<Throwable> each = Optional.of(failure);
        for (int depth = 0; depth < 10 && each.isPresent(); depth++) {
            if (kind.isInstance(each.get())) {
                return each.map(kind::cast);
            }
            each = Optional.ofNullable(each.get().getCause());
        }
        return Optional.empty();
    }

    private static String message(Exception failure) {
        String message = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}
