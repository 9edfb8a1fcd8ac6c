package newsloom.fetch.guard;

import java.net.InetAddress;
import java.util.List;

/** What the {@link SsrfGuard} says of a host: whether it may be asked, and where. */
public sealed interface AddressVerdict {

    /** At these addresses, and no others. */
    record Open(List<InetAddress> addresses) implements AddressVerdict {
        public Open {
            addresses = List.copyOf(addresses);
        }
    }

    /** It is there, but not on the public Internet. */
    record Closed(String reason) implements AddressVerdict {}

    /** Nobody knows where it is. */
    record Unknown(String reason) implements AddressVerdict {}
}
