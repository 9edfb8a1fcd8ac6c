package newsloom.fetch.http;

import java.util.List;
import newsloom.fetch.guard.AddressVerdict;
import newsloom.fetch.guard.RequestTarget;
import newsloom.fetch.guard.SsrfGuard;

/**
 * Looks before anything is sent, which through a proxy is all that can be done: there the proxy looks up the name itself, so
 * that only addresses and the names that are known here to be private are refused.
 */
record GuardedTargets(SsrfGuard guard, HttpConnections connections) {

    /** @param byStranger whether a host that is not ours named it */
    AddressVerdict verdict(RequestTarget target, boolean byStranger) {
        if (!connections.goThroughProxy(target.host())) {
            return guard.verdict(target.host(), target.port(), byStranger);
        }
        AddressVerdict verdict = guard.quickVerdict(target.host(), target.port(), byStranger);
        return verdict instanceof AddressVerdict.Closed ? verdict : new AddressVerdict.Open(List.of());
    }

    boolean isOurs(String host) {
        return guard.isOurs(host);
    }
}
