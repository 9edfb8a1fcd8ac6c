package newsloom.app.settings;

/**
 * Where a role serves its meters and health.
 *
 * @param served whether it does at all
 * @param port 0 for any free one
 * @param orAnyFree whether another port will do when this one is taken: several roles run on one machine
 */
public record StatusAddress(boolean served, String host, int port, boolean orAnyFree) {
    static final String OFF = "off";
    private static final int USUAL = 8480;
    private static final int LAST = 65_535;

    /** Loopback alone, port 8480. */
    public static StatusAddress defaults() {
        return new StatusAddress(true, "127.0.0.1", USUAL, true);
    }

    public static StatusAddress off() {
        return new StatusAddress(false, "", 0, false);
    }

    /** {@code host:port} or {@code off}. */
    static StatusAddress of(String written) {
        if (written.equals(OFF)) {
            return off();
        }
        int colon = written.lastIndexOf(':');
        String host = written.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
        return new StatusAddress(true, host, Math.min(LAST, Integer.parseInt(written.substring(colon + 1))), false);
    }
}
