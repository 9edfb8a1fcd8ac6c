package newsloom.app.settings;

import java.nio.file.Path;
import java.time.Duration;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.dedupe.stream.DedupeSettings;

/**
 * How {@code dedupe} runs and groups, as far as users may say; the defaults are those of the service itself.
 *
 * @param standbys how many other instances hold each engine ready; each takes as much memory again
 * @param sessionTimeout after how long without a sign of life another instance takes over
 * @param transactionTimeout how long the unfinished work of one that died may hold the others up
 * @param parameters how articles are grouped; among them {@code look-back}, after how long a quiet story leaves memory
 */
public record DedupeOptions(int standbys, Duration sessionTimeout, Duration transactionTimeout, Parameters parameters) {
    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();

    public static DedupeOptions defaults() {
        DedupeSettings service = DedupeSettings.defaults(Path.of(""), "");
        return new DedupeOptions(
                service.standbys(), service.sessionTimeout(), service.transactionTimeout(), service.parameters());
    }

    /** The settings of a service, with these in them. */
    public DedupeSettings in(DedupeSettings service) {
        return service.withTimeouts(sessionTimeout, transactionTimeout).with(standbys, parameters);
    }

    static Parameters quiet(Parameters parameters, Duration quiet) {
        return parameters.with(Parameter.LOOK_BACK, quiet.toMillis() / MILLIS_A_DAY);
    }
}
