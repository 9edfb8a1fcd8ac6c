package newsloom.fetch.http;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
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

    static String sentence(Exception fault, String host) {
        if (fault instanceof SSLException tls) {
            return tls(tls, host);
        }
        if (fault instanceof MessageConstraintException) {
            return "The head of the answer of " + host + " is longer than allowed.";
        }
        if (fault instanceof UnknownHostException) {
            return Optional.ofNullable(fault.getMessage()).orElse("There is no host " + host + ".");
        }
        return broken(fault, host)
                .or(() -> unreachable(fault, host))
                .orElseGet(() -> "The answer of " + host + " could not be read: " + words(fault) + ".");
    }

    private static Optional<String> unreachable(Exception fault, String host) {
        if (fault instanceof ConnectionRequestTimeoutException) {
            return Optional.of("All connections were in use for too long, so that " + host + " was not asked.");
        }
        if (fault instanceof ConnectTimeoutException) {
            return Optional.of("A connection to " + host + " took too long to make.");
        }
        if (fault instanceof ConnectException) {
            return Optional.of(host + " refused the connection.");
        }
        if (fault instanceof NoRouteToHostException) {
            return Optional.of("There is no way to " + host + " from here.");
        }
        if (fault instanceof SocketTimeoutException) {
            return Optional.of(host + " fell silent before its answer was complete.");
        }
        return fault instanceof SocketException ? Optional.of(host + " broke off the connection.") : Optional.empty();
    }

    private static Optional<String> broken(Exception fault, String host) {
        if (fault instanceof NoHttpResponseException) {
            return Optional.of(host + " closed the connection without an answer.");
        }
        if (fault instanceof TruncatedChunkException || fault instanceof ConnectionClosedException) {
            return Optional.of("The answer of " + host + " is shorter than it says.");
        }
        if (fault instanceof MalformedChunkCodingException) {
            return Optional.of("The answer of " + host + " is cut into chunks in a wrong way.");
        }
        if (fault instanceof EOFException) {
            return Optional.of("The compressed answer of " + host + " ends too early.");
        }
        return fault instanceof ZipException
                ? Optional.of("The answer of " + host + " cannot be decompressed: " + words(fault) + ".")
                : Optional.empty();
    }

    private static String tls(SSLException fault, String host) {
        if (find(fault, CertificateExpiredException.class).isPresent()) {
            return "The certificate of " + host + " has expired.";
        }
        if (find(fault, CertificateNotYetValidException.class).isPresent()) {
            return "The certificate of " + host + " is not valid yet.";
        }
        if (fault instanceof SSLPeerUnverifiedException
                || OTHER_HOST.matcher(words(fault)).find()) {
            return "The certificate of " + host + " is for another host.";
        }
        if (words(fault).contains("PKIX")) {
            return "The certificate of " + host + " comes from nobody who is trusted here.";
        }
        return "No secure connection to " + host + " could be made: " + words(fault) + ".";
    }

    /** Libraries wrap what their streams throw. */
    static <T extends Throwable> Optional<T> find(Throwable fault, Class<T> kind) {
        Optional<Throwable> each = Optional.of(fault);
        for (int depth = 0; depth < 10 && each.isPresent(); depth++) {
            if (kind.isInstance(each.get())) {
                return each.map(kind::cast);
            }
            each = Optional.ofNullable(each.get().getCause());
        }
        return Optional.empty();
    }

    private static String words(Exception fault) {
        String words =
                Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
