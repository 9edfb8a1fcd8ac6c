package newsloom.fetch.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads hosts that are addresses themselves, in every form that browsers take: {@code 127.1}, {@code 0x7f000001},
 * {@code 017700000001}, {@code [::ffff:7f00:1]}.
 *
 * <p>Reading them here keeps the operating system's own reading of odd forms out of it.
 */
public final class IpLiterals {
    private static final Pattern DOTS = Pattern.compile("\\.");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");
    private static final int MOST_DIGITS = 20;

    private IpLiterals() {}

    /** Whether a host can only be an address, rightly written or not: no name ends in a number. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0
                || host.startsWith("[")
                || NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
    }

    /** Empty for names, and for what is no rightly written address. */
    public static Optional<InetAddress> read(String host) {
        return host.indexOf(':') >= 0 ? six(host) : four(host);
    }

    private static Optional<InetAddress> six(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        // A zone names a card of this machine: only addresses that are not public have one.
        return bare.indexOf('%') >= 0 ? Optional.empty() : address("[" + bare + "]");
    }

    /** What stands in brackets is never looked up. */
    private static Optional<InetAddress> address(String bracketed) {
        try {
            return Optional.of(InetAddress.getByName(bracketed));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** One to four numbers; the last one fills all that is left. */
    private static Optional<InetAddress> four(String host) {
        String[] parts = DOTS.split(host, -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            int bytes = i == parts.length - 1 ? 4 - i : 1;
            long number = number(parts[i]);
            if (number < 0 || number >= 1L << (bytes * Byte.SIZE)) {
                return Optional.empty();
            }
            address = (address << (bytes * Byte.SIZE)) | number;
        }
        return Optional.of(ofBits((int) address));
    }

    /** -1 for what is none. */
    private static long number(String written) {
        if (!NUMBER.matcher(written).matches() || written.length() > MOST_DIGITS) {
            return -1;
        }
        try {
            if (written.startsWith("0x") || written.startsWith("0X")) {
                return written.length() == 2 ? 0 : Long.parseLong(written.substring(2), 16);
            }
            return Long.parseLong(written, written.startsWith("0") ? 8 : 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static InetAddress ofBits(int bits) {
        byte[] bytes = {(byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits};
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address.", e);
        }
    }
}
