package newsloom.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import newsloom.app.Newsloom;
import newsloom.broker.BrokerLogin;

/** A folder in which newsloom's roles run, each as a process of its own; all end with it. */
public final class Site implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final List<String> javaOptions;
    private final Optional<String> database;
    private final Map<SiteProcess, Process> processes = new ConcurrentHashMap<>();
    private final Map<SiteProcess, List<String>> commands = new EnumMap<>(SiteProcess.class);

    private Site(Path folder, List<String> javaOptions, Optional<String> database) {
        this.folder = folder;
        this.javaOptions = javaOptions;
        this.database = database;
    }

    /**
     * With its broker at work.
     *
     * @param database the URL of one for the rows; else they are in a file of SQLite
     */
    public static Site open(Path folder, List<String> javaOptions, Optional<String> database)
            throws IOException, InterruptedException {
        Site site = new Site(folder, javaOptions, database);
        Files.createDirectories(site.data(SiteProcess.STORE));
        // Also when the bench is interrupted, none of its processes may stay behind.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> List.copyOf(site.processes.values()).forEach(Process::destroyForcibly)));
        site.start(SiteProcess.BROKER, SiteProcess.BROKER.words());
        site.awaitAddress();
        return site;
    }

    /** The other roles. */
    public void start(SiteProcess role, Optional<Path> read) throws IOException {
        List<String> arguments = new ArrayList<>(role.words());
        arguments.addAll(List.of("--kafka", bootstrapServers()));
        arguments.addAll(List.of("--config", kafka().resolve("login.properties").toString()));
        read.ifPresent(path -> arguments.addAll(List.of("--alerts", path.toString())));
        start(role, arguments);
    }

    /** As {@code kill -9} does it; then the same command again, at once. */
    public void killAndRestart(SiteProcess role) throws IOException, InterruptedException {
        kill(role);
        restart(role);
    }

    /** The same command again. */
    public void restart(SiteProcess role) throws IOException {
        start(role, Objects.requireNonNull(commands.get(role)));
    }

    public boolean isAlive(SiteProcess role) {
        return process(role).map(Process::isAlive).orElse(false);
    }

    /** Of a process that has ended. */
    public int exitStatus(SiteProcess role) {
        return process(role).map(Process::exitValue).orElse(0);
    }

    /** The last line that a role has printed. */
    public String lastWords(SiteProcess role) throws IOException {
        List<String> lines = Files.readAllLines(log(role));
        return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    }

    /** What a client of its Kafka needs to take part. */
    Map<String, Object> client() throws IOException {
        return BrokerLogin.client(kafka(), bootstrapServers());
    }

    private String bootstrapServers() throws IOException {
        return Files.readString(address()).strip();
    }

    /** Where the rows are. */
    public String storeUrl() {
        return database.orElseGet(() -> "jdbc:sqlite:" + data(SiteProcess.STORE).resolve("newsloom.db"));
    }

    Path searchIndex() {
        return data(SiteProcess.STORE).resolve("search");
    }

    /** Where one may be made of the rows, to compare. */
    Path rebuiltIndex() {
        return folder.resolve("search-rebuilt");
    }

    @Override
    public void close() throws InterruptedException {
        processes.values().forEach(Process::destroyForcibly);
        for (Process process : processes.values()) {
            process.waitFor(START.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void kill(SiteProcess role) throws InterruptedException {
        Process process = process(role).orElseThrow();
        process.destroyForcibly().waitFor();
    }

    private void start(SiteProcess role, List<String> arguments) throws IOException {
        commands.put(role, arguments);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Newsloom.class.getName()));
        command.addAll(arguments);
        command.addAll(List.of("--data", data(role).toString()));
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(log(role).toFile());
        ProcessBuilder process = new ProcessBuilder(command).redirectOutput(log).redirectError(log);
        process.environment().put("NEWSLOOM_STORE_URL", storeUrl());
        process.environment().put("NEWSLOOM_WEB_OPEN", "127.0.0.1");
        processes.put(role, process.start());
    }

    private void awaitAddress() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.exists(address())) {
            if (!isAlive(SiteProcess.BROKER) || System.nanoTime() > deadline) {
                throw new IOException("The broker does not start: " + lastWords(SiteProcess.BROKER));
            }
            Thread.sleep(20);
        }
    }

    private Optional<Process> process(SiteProcess role) {
        return Optional.ofNullable(processes.get(role));
    }

    /** Watches are held against the past by the index of the store. */
    private Path data(SiteProcess role) {
        return folder.resolve((role == SiteProcess.WATCH ? SiteProcess.STORE : role).word());
    }

    private Path log(SiteProcess role) {
        return folder.resolve(role.word() + ".log");
    }

    private Path address() {
        return kafka().resolve("address");
    }

    private Path kafka() {
        return data(SiteProcess.BROKER).resolve("kafka");
    }
}
