package newsloom.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import newsloom.app.Newsloom;

/** Ingest workers as processes of their own; all end with it. */
final class Workers implements AutoCloseable {
    private final Path folder;
    private final List<String> javaOptions;
    private final String kafka;
    private final Map<String, String> settings;
    private final Map<Integer, Process> processes = new TreeMap<>();

    Workers(Path folder, List<String> javaOptions, String kafka, Map<String, String> settings) {
        this.folder = folder;
        this.javaOptions = javaOptions;
        this.kafka = kafka;
        this.settings = settings;
        // Also when the bench is interrupted, none of its processes may stay behind.
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> List.copyOf(processes.values()).forEach(Process::destroyForcibly)));
    }

    void importList(Path list) throws IOException, InterruptedException {
        Process process = process("import", "sources", "import", list.toString());
        if (process.waitFor() != 0) {
            throw new IOException("The list was not imported: " + Files.readString(folder.resolve("import.log")));
        }
    }

    void start(int number) throws IOException {
        processes.put(number, process("worker" + number, "ingest"));
    }

    /** As {@code kill -9} does it. */
    void kill(int number) throws InterruptedException {
        Process process = processes.remove(number);
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        processes.values().forEach(Process::destroy);
        for (Process process : processes.values()) {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        processes.clear();
    }

    private Process process(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.add(NoNames.option(folder));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Newsloom.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--kafka", kafka, "--data", folder.resolve(name).toString()));
        command.addAll(List.of(
                "--config", folder.resolve("kafka").resolve("login.properties").toString()));
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        return builder.start();
    }
}
