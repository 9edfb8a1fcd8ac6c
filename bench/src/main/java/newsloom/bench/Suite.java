package newsloom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import newsloom.bench.suite.DateTask;
import newsloom.bench.suite.Examination;
import newsloom.bench.suite.ExtractTask;
import newsloom.bench.suite.FeedTask;
import newsloom.bench.suite.RobotsTask;
import newsloom.bench.suite.SuiteTask;
import newsloom.bench.suite.UrlTask;

/** Reads the cases of a test suite from standard input and writes Newsloom's answers to standard output. */
public final class Suite {
    private static final int BUFFER = 1 << 16;
    private static final Map<String, Supplier<SuiteTask>> TASKS = new TreeMap<>(Map.of(
            "date", DateTask::new,
            "extract", ExtractTask::new,
            "feed", FeedTask::new,
            "robots", RobotsTask::new,
            "url", UrlTask::new));

    private Suite() {}

    /** The argument is the task. */
    public static void main(String[] arguments) throws IOException {
        Supplier<SuiteTask> task = TASKS.get(arguments.length == 1 ? arguments[0] : "");
        if (task == null) {
            System.err.println("Say which task to answer, one of " + String.join(", ", TASKS.keySet())
                    + ": bench/suite TASK < CASES > ANSWERS");
            System.exit(1);
            return;
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        // Answers alone go to standard output, whatever a library prints.
        try (PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8)) {
            System.setOut(System.err);
            new Examination(task.get(), threads::getCurrentThreadCpuTime)
                    .run(new BufferedReader(new InputStreamReader(System.in, UTF_8), BUFFER), answers);
        }
    }
}
