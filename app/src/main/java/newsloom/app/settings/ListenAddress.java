package newsloom.app.settings;

/**
 * Where something is served: the meters and health of a role, or the page.
 *
 * @param served whether it is at all
 * @param port 0 for any free one
 * @param orAnyFree whether another port will do when this one is taken: several roles run on one machine
 */
public record ListenAddress(boolean served, String host, int port, boolean orAnyFree) {
    static final String OFF = "off";
    private static final int USUAL = 8480;
    private static final int LAST = 65_535;

    /** Loopback alone, port 8480. */
    public static ListenAddress defaults() {
        return new ListenAddress(true, "127.0.0.1", USUAL, true);
    }

    public static ListenAddress off() {
        return new ListenAddress(false, "", 0, false);
    }

    /** Whether nobody on another machine reaches it: by what is written, for a name leads to wherever its owner says. */
    public boolean isLoopback() {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** {@code host:port} or {@code off}. */
    static ListenAddress of(String written) {
        if (written.equals(OFF)) {
            return off();
        }
        int colon = written.lastIndexOf(':');
        String host = written.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        return new ListenAddress(true, host, Math.min(LAST, Integer.parseInt(written.substring(colon + 1))), false);
    }
}
