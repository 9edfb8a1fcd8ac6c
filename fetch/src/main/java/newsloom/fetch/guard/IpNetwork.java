package newsloom.fetch.guard;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of addresses, as {@code 10.0.0.0/8} and {@code fc00::/7} name it. */
record IpNetwork(InetAddress first, int bits) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9A-Fa-f:.]+)/([0-9]{1,3})");

    IpNetwork {
        if (bits < 0 || bits > first.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("A network of " + first.getHostAddress() + " has no " + bits + " bits.");
        }
    }

    static Optional<IpNetwork> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? IpLiterals.read(parts.group(1)).map(first -> new IpNetwork(first, Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    boolean holds(InetAddress address) {
        byte[] asked = address.getAddress();
        byte[] own = first.getAddress();
        return asked.length == own.length && sharesBits(asked, own);
    }

    private boolean sharesBits(byte[] asked, byte[] own) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((asked[bit / Byte.SIZE] & mask) != (own[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
