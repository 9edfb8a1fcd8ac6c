package newsloom.fetch.http;

import java.util.List;
import java.util.Optional;
import newsloom.fetch.FetchLimits;
import newsloom.fetch.guard.NetworkAccess;
import newsloom.fetch.robots.RobotsSettings;

/**
 * How Newsloom makes requests: all settings of this module.
 *
 * @param agent the name that robots.txt and servers know it by: letters, {@code -} and {@code _}. Default Newsloom
 * @param contact an address, on the web or of mail, where a server's people can complain; sent along. Default none
 */
public record FetchSettings(
        String agent, Optional<String> contact, FetchLimits limits, NetworkAccess network, RobotsSettings robots) {

    public FetchSettings {
        if (!agent.matches("[A-Za-z_-]+")) {
            throw new IllegalArgumentException(
                    "The agent's name may have letters, - and _ alone, so that robots.txt can name it: " + agent);
        }
        if (contact.filter(each -> !each.matches("[\\x21-\\x7e&&[^()]]+")).isPresent()) {
            throw new IllegalArgumentException("The contact must be an address in ASCII: " + contact.get());
        }
    }

    public static FetchSettings defaults() {
        return new FetchSettings(
                "Newsloom",
                Optional.empty(),
                FetchLimits.defaults(),
                NetworkAccess.defaults(),
                RobotsSettings.defaults());
    }

    public FetchSettings withContact(String address) {
        return new FetchSettings(agent, Optional.of(address), limits, network, robots);
    }

    public FetchSettings with(FetchLimits others) {
        return new FetchSettings(agent, contact, others, network, robots);
    }

    public FetchSettings with(NetworkAccess other) {
        return new FetchSettings(agent, contact, limits, other, robots);
    }

    /** See {@link NetworkAccess#open()}. */
    public FetchSettings withOpen(List<String> hosts) {
        return with(network.withOpen(hosts));
    }

    /** What servers are told: who asks, and where to complain. */
    public String userAgent() {
        return agent + "/0.1 (" + contact.map(address -> "+" + address).orElse("news reader") + ")";
    }
}
