package newsloom.app.cli.watch;

import java.util.List;
import java.util.Optional;
import newsloom.model.watch.Digest;
import newsloom.model.watch.Telling;
import newsloom.model.watch.WatchRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of what a watch is to tell, to whom, and when. */
public final class TellingOptions {

    @Option(
            names = "--tell",
            paramLabel = "KINDS",
            converter = ToldKinds.Converter.class,
            description = "Of what, separated by commas: first-coverage, spread, at so many independent owners, as"
                    + " spread=3+10, update, a report with new names, places or numbers,"
                    + " publisher=reuters.com+Le Monde, a report of one of these, correction, moved, language,"
                    + " the first report in another language, surge, far more than usual, as surge=more or"
                    + " surge=few, source, that one which gave it something fails or falls silent (default: all but"
                    + " publisher and source).")
    private Optional<ToldKinds> tell = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "CHANNEL",
            split = ",",
            description = "By which channels, separated by commas; none for newsloom alerts alone (default: none).")
    @Nullable
    private List<String> to;

    @Option(
            names = "--digest",
            paramLabel = "TIMES",
            converter = TypedDigest.class,
            description =
                    "How often what it tells goes out: now, 30m, hourly, daily@08:00, or daily@08:00/Europe/Berlin"
                            + " (default: now).")
    private Optional<Digest> digest = Optional.empty();

    @Option(
            names = "--quiet-hours",
            paramLabel = "HOURS",
            converter = TypedQuietHours.Converter.class,
            description = "When nothing goes out, and is told together afterwards: 22:00-07:00, or"
                    + " 22:00-07:00/Europe/Berlin (default: none).")
    private Optional<TypedQuietHours> quiet = Optional.empty();

    @Option(
            names = "--most-an-hour",
            paramLabel = "N",
            description = "So many go out one by one within an hour of the clock, the rest of them together at its end"
                    + " (default: 30).")
    private Optional<MostAnHour> mostAnHour = Optional.empty();

    WatchRules rules(WatchRules before) {
        return tell.map(kinds -> kinds.rules().muting(before.muted())).orElse(before);
    }

    Telling telling(Telling before) {
        return new Telling(
                channels(before),
                digest.orElse(before.digest()),
                quiet.map(TypedQuietHours::hours).orElse(before.quiet()),
                mostAnHour.map(MostAnHour::alerts).orElse(before.mostAnHour()));
    }

    private List<String> channels(Telling before) {
        return Optional.ofNullable(to)
                .map(names ->
                        names.stream().filter(name -> !name.equals("none")).toList())
                .orElse(before.channels());
    }
}
