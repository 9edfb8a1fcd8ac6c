package newsloom.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.ParameterRange;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.NearestName;
import newsloom.store.retention.RetentionSettings;

/**
 * Puts the settings together: what the command line says goes before the environment, that before the configuration
 * file, and that before the defaults.
 *
 * <p>The file is the one named on the command line, or {@code newsloom.properties} in the data folder if it is there.
 */
public final class SettingsReader {
    private static final String FILE = "newsloom.properties";
    private static final String CLIENT = "kafka.";
    private static final double MINUTES_A_DAY = Duration.ofDays(1).toMinutes();
    private static final String ENGINE = "engine.";
    private static final String ENGINE_VARIABLE = "NEWSLOOM_ENGINE_";

    private final Map<String, String> environment;
    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private final Map<String, String> kafkaClient = new TreeMap<>();
    private final DeliveryReader delivery;
    private final Map<String, ParameterValue> engine = new TreeMap<>();
    /** Where each came from, by its name. */
    private final Map<String, String> places = new TreeMap<>();

    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
        this.delivery = new DeliveryReader(environment);
    }

    public static Setup read(Overrides overrides, Map<String, String> environment) {
        return new SettingsReader(environment).read(overrides);
    }

    private Setup read(Overrides overrides) {
        file(overrides);
        for (Key key : Key.values()) {
            variable(key).ifPresent(value -> take(key, value, "environment, " + key.variable()));
        }
        new TreeMap<>(environment).forEach(this::engineVariable);
        overrides.data().ifPresent(value -> take(Key.DATA, value, "command line, --data"));
        overrides.kafka().ifPresent(value -> take(Key.KAFKA, value, "command line, --kafka"));
        if (WrittenDuration.of(inForce(Key.WEB_LEAST)).compareTo(WrittenDuration.of(inForce(Key.WEB_MOST))) > 0) {
            problems.add("web.interval.least must not be longer than web.interval.most.");
        }
        if (values.containsKey(Key.MAIL_HOST) && !values.containsKey(Key.MAIL_FROM)) {
            problems.add("mail.host without mail.from: say from which address mail is to come.");
        }
        if (problems.isEmpty()) {
            requireStoriesAtRest(settings());
            requireAlertsOfAnHour(settings().store().retention());
        }
        return problems.isEmpty() ? new Setup.Ready(settings(), origins()) : new Setup.Refused(List.copyOf(problems));
    }

    /** A story that grew when most of it is deleted would be less than it counts. */
    private void requireStoriesAtRest(Settings settings) {
        Duration quiet =
                Duration.ofMinutes((long) (settings.dedupe().parameters().get(Parameter.LOOK_BACK) * MINUTES_A_DAY));
        settings.store()
                .retention()
                .stories()
                .filter(keep -> keep.compareTo(quiet) < 0)
                .ifPresent(keep -> problems.add("store.keep.stories must not be shorter than dedupe.quiet ("
                        + WrittenDuration.text(quiet) + "): until then a story may grow."));
    }

    private void requireAlertsOfAnHour(RetentionSettings retention) {
        if (retention
                .alerts()
                .filter(keep -> keep.compareTo(Duration.ofHours(1)) < 0)
                .isPresent()) {
            problems.add("store.keep.alerts must not be shorter than 1h: what a watch may tell in an hour is counted by"
                    + " its alerts.");
        }
    }

    private void file(Overrides overrides) {
        if (overrides.config().isPresent()) {
            read(overrides.config().get());
            return;
        }
        Optional<Path> data = overrides
                .data()
                .or(() -> variable(Key.DATA))
                .filter(Key.DATA::accepts)
                .map(Path::of);
        Path inData = data.orElseGet(() -> Settings.defaults().data()).resolve(FILE);
        if (Files.exists(inData)) {
            read(inData);
            refuseToMove(inData);
        }
    }

    private void refuseToMove(Path file) {
        if (values.remove(Key.DATA) != null) {
            problems.add(file + ": data: this file lies in the data folder and cannot name another one; use --config.");
        }
    }

    private void read(Path file) {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
        } catch (CharacterCodingException e) {
            problems.add(file + ": the configuration file is not UTF-8 text.");
        } catch (IllegalArgumentException e) {
            problems.add(file + ": the configuration file cannot be read: " + e.getMessage());
        } catch (NoSuchFileException e) {
            problems.add(file + ": there is no such configuration file.");
        } catch (IOException e) {
            problems.add(file + ": the configuration file cannot be read: " + e.getMessage());
        }
        new TreeMap<>(properties)
                .forEach((key, value) ->
                        entry(file, key.toString(), value.toString().strip()));
    }

    private void entry(Path file, String name, String value) {
        Optional<Key> key = Key.named(name);
        if (key.isPresent()) {
            take(key.get(), value, file + ", " + name);
        } else if (name.equals("kafka.bootstrap.servers")) {
            problems.add(file + ": " + name + " is given by another setting; use kafka.");
        } else if (DeliveryReader.reads(name)) {
            places.put(name, file + ", " + name);
            delivery.take(name, value).ifPresent(wrong -> problems.add(file + ", " + name + ": " + wrong));
        } else if (name.startsWith(ENGINE)) {
            engine(name.substring(ENGINE.length()), value, file + ", " + name);
        } else if (name.startsWith(CLIENT)) {
            kafkaClient.put(name.substring(CLIENT.length()), value);
            places.put(name, file + ", " + name);
        } else {
            problems.add(
                    file + ": " + name + " is no setting; did you mean " + NearestName.to(name, Key.names()) + "?");
        }
    }

    private void engineVariable(String variable, String value) {
        if (variable.startsWith(ENGINE_VARIABLE) && !value.isBlank()) {
            String name = variable.substring(ENGINE_VARIABLE.length()).toLowerCase(Locale.ROOT);
            engine(name.replace('_', '-'), value, "environment, " + variable);
        }
    }

    private void engine(String name, String value, String place) {
        try {
            engine.put(name, ParameterValue.of(name + "=" + value));
            places.put(ENGINE + name, place);
        } catch (IllegalArgumentException e) {
            problems.add(place + ": " + e.getMessage());
        }
    }

    private Optional<String> variable(Key key) {
        return Optional.ofNullable(environment.get(key.variable())).filter(value -> !value.isBlank());
    }

    private void take(Key key, String value, String place) {
        Optional<String> objection = objection(key, value);
        if (objection.isPresent()) {
            problems.add(place + ": " + objection.get());
        } else if (key.accepts(value)) {
            values.put(key, value);
            places.put(key.inFile(), place);
        } else if (key == Key.STORE_URL || key == Key.WEB_PROXY) {
            problems.add(place + ": the address must be " + key.shape() + "."); // it may hold a password
        } else {
            problems.add(place + ": “" + value + "” must be " + key.shape() + ".");
        }
    }

    private static Optional<String> objection(Key key, String value) {
        return switch (key) {
            case WEB_OPEN -> WebSettings.objectionToOpen(value);
            case PAGE_ZONE -> objectionToZone(value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> objectionToZone(String zone) {
        try {
            ZoneId.of(zone);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("There is no zone “" + zone + "”; Europe/Berlin and UTC are such.");
        }
    }

    private List<SettingOrigin> origins() {
        Stream<SettingOrigin> keys = Arrays.stream(Key.values()).map(key -> origin(key.inFile(), inForce(key)));
        Stream<SettingOrigin> parameters = engine.entrySet().stream()
                .map(each -> origin(
                        ENGINE + each.getKey(),
                        ParameterRange.plain(each.getValue().value())));
        Stream<SettingOrigin> clients =
                kafkaClient.entrySet().stream().map(each -> origin(CLIENT + each.getKey(), each.getValue()));
        Stream<SettingOrigin> sending =
                delivery.entries().entrySet().stream().map(each -> origin(each.getKey(), each.getValue()));
        return Stream.of(keys, parameters, clients, sending)
                .flatMap(origins -> origins)
                .toList();
    }

    private String inForce(Key key) {
        return values.getOrDefault(key, key.byDefault());
    }

    private SettingOrigin origin(String name, String value) {
        return SettingOrigin.of(name, value, places.getOrDefault(name, "default"));
    }

    private Settings settings() {
        Settings defaults = Settings.defaults();
        return new Settings(
                value(Key.DATA).map(Path::of).orElse(defaults.data()),
                value(Key.KAFKA),
                database(defaults.store()),
                value(Key.TOPICS_PREFIX).orElse(defaults.topicsPrefix()),
                value(Key.HTTP).map(ListenAddress::of).orElse(defaults.http()),
                grouping(defaults.dedupe()),
                web(defaults.web()),
                delivery.settings(values),
                page(defaults.page()),
                value(Key.WATCH_FRESH).map(WrittenDuration::of).orElse(defaults.watchFresh()),
                kafkaClient);
    }

    private PageSettings page(PageSettings defaults) {
        return new PageSettings(
                value(Key.PAGE).map(ListenAddress::of).orElse(defaults.address()),
                value(Key.PAGE_URL).map(URI::create),
                value(Key.PAGE_ZONE).map(ZoneId::of).orElse(defaults.zone()));
    }

    private Settings.Database database(Settings.Database defaults) {
        return new Settings.Database(
                value(Key.STORE_URL),
                value(Key.STORE_USER),
                value(Key.STORE_PASSWORD),
                value(Key.STORE_KEEP_CHANGES).map(WrittenDuration::of).orElse(defaults.keepChanges()),
                new RetentionSettings(
                        value(Key.STORE_KEEP_TEXT).map(WrittenDuration::of),
                        value(Key.STORE_KEEP_STORIES).map(WrittenDuration::of),
                        value(Key.STORE_KEEP_ALERTS).map(WrittenDuration::of)));
    }

    private DedupeOptions grouping(DedupeOptions defaults) {
        Parameters parameters = ParameterValue.parameters(List.copyOf(engine.values()));
        return new DedupeOptions(
                value(Key.DEDUPE_STANDBYS).map(Integer::valueOf).orElse(defaults.standbys()),
                value(Key.DEDUPE_SESSION_TIMEOUT).map(WrittenDuration::of).orElse(defaults.sessionTimeout()),
                value(Key.DEDUPE_TRANSACTION_TIMEOUT).map(WrittenDuration::of).orElse(defaults.transactionTimeout()),
                value(Key.DEDUPE_QUIET)
                        .map(quiet -> DedupeOptions.quiet(parameters, WrittenDuration.of(quiet)))
                        .orElse(parameters));
    }

    private WebSettings web(WebSettings defaults) {
        return new WebSettings(
                value(Key.WEB_CONTACT),
                value(Key.WEB_OPEN).map(WebSettings::hosts).orElse(defaults.open()),
                value(Key.WEB_PROXY).map(URI::create),
                value(Key.WEB_WORKERS).map(Integer::parseInt).orElse(defaults.workers()),
                value(Key.WEB_LEAST).map(WrittenDuration::of).orElse(defaults.least()),
                value(Key.WEB_MOST).map(WrittenDuration::of).orElse(defaults.most()),
                value(Key.WEB_GAP).map(WrittenDuration::of).orElse(defaults.gap()));
    }

    private Optional<String> value(Key key) {
        return Optional.ofNullable(values.get(key));
    }
}
