package newsloom.ingest.fetch;

import java.net.InetAddress;
import java.util.List;

/** Whether a host may be asked, and where. */
sealed interface Verdict {

    /** At these addresses, and no others. */
    record Open(List<InetAddress> addresses) implements Verdict {
        public Open {
            addresses = List.copyOf(addresses);
        }
    }

    /** It is there, but not on the public Internet. */
    record Closed(String reason) implements Verdict {}

    /** Nobody knows where it is. */
    record Unknown(String reason) implements Verdict {}
}
