package newsloom.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process that runs the embedded broker of a folder, and waits to be killed. */
final class BrokerProcess implements AutoCloseable {
    private final Process process;
    private final String bootstrapServers;

    private BrokerProcess(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    static BrokerProcess on(Path folder) throws IOException {
        Process process = new ProcessBuilder(command(folder))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        return new BrokerProcess(process, Optional.ofNullable(said.readLine()).orElseThrow());
    }

    /** Where no file grows beyond some 16 MiB, as on a disk that is full then; what it says goes to the file. */
    static Process onSmallDisk(Path folder, Path said) throws IOException {
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 32768; exec \"$@\"", "sh"));
        limited.addAll(command(folder));
        return new ProcessBuilder(limited)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static List<String> command(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                folder.toString());
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** As {@code kill -9} does it. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] args) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(Path.of(args[0])))) {
            System.out.println(broker.bootstrapServers());
            System.in.read();
        }
    }
}
