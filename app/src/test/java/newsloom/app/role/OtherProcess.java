package newsloom.app.role;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import newsloom.broker.BrokerSettings;
import newsloom.broker.EmbeddedBroker;
import newsloom.kafka.topic.TopicCreator;
import newsloom.kafka.topic.TopicSettings;
import newsloom.model.topic.Topics;

/** A second newsloom process on a data folder: owns it, runs its Kafka with the test's topics, and waits to be killed. */
public final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final DataFolder folder;
    private final String bootstrapServers;

    private OtherProcess(Process process, DataFolder folder, String bootstrapServers) {
        this.process = process;
        this.folder = folder;
        this.bootstrapServers = bootstrapServers;
    }

    public static OtherProcess owning(Path path) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        String address = Optional.ofNullable(said.readLine()).orElseThrow();
        return new OtherProcess(process, new DataFolder(path), address);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public Path brokerFolder() {
        return folder.brokerFolder();
    }

    /** As {@code kill -9} does it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String[] args) throws Exception {
        DataFolder folder = new DataFolder(Path.of(args[0]));
        DataFolder.Entry entry = folder.enter(Duration.ZERO);
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.defaults(folder.brokerFolder()))) {
            new TopicCreator(broker.client(), TopicSettings.defaults()).create(Topics.withPrefix("test."));
            System.out.println(entry instanceof DataFolder.Owned ? broker.bootstrapServers() : entry.toString());
            System.in.read();
        }
    }
}
