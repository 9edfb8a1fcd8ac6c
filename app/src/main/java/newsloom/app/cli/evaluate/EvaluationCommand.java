package newsloom.app.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.terminal.Count;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.failure.CannotRun;
import newsloom.evaluate.AssignmentWriter;
import newsloom.evaluate.EngineGrouping;
import newsloom.evaluate.Evaluation;
import newsloom.evaluate.EvaluationJson;
import newsloom.evaluate.EvaluationTable;
import newsloom.evaluate.Evaluator;
import newsloom.evaluate.LabelledReader;
import newsloom.evaluate.LabelledStream;
import newsloom.evaluate.Stopwatch;
import newsloom.evaluate.report.EvaluationReport;
import newsloom.ingest.IngestSettings;
import newsloom.ingest.read.LanguageDetector;
import newsloom.ingest.replay.file.FileFailures;

/** Measures the engine on labelled news and says how it did. Needs no services. */
public final class EvaluationCommand {
    private static final int SHOWN = 20;

    private final Terminal terminal;

    public EvaluationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    public int evaluate(EvaluationRequest request) {
        List<LabelledStream> streams = read(request);
        Evaluator evaluator = new Evaluator(() -> new EngineGrouping(request.parameters()), Stopwatch::ofThread);
        Evaluation evaluation = evaluator.evaluate(streams, request.mix(), this::announce);
        print(evaluation, request);
        write(evaluation, request);
        return streams.stream().allMatch(stream -> stream.refused().isEmpty()) ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    private List<LabelledStream> read(EvaluationRequest request) {
        LabelledReader reader = new LabelledReader(
                new LanguageDetector(IngestSettings.defaults().language()));
        List<LabelledStream> streams = new ArrayList<>();
        for (Path file : request.files()) {
            LabelledStream stream = read(reader, file);
            streams.add(request.titles() ? stream.titles() : stream);
        }
        streams.forEach(this::report);
        return streams;
    }

    private static LabelledStream read(LabelledReader reader, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CannotRun("There is no file " + file + ". Check the path.");
        }
        try {
            return reader.read(file);
        } catch (IOException e) {
            throw new CannotRun(file + ": " + FileFailures.sentence(e), e);
        }
    }

    private void report(LabelledStream stream) {
        stream.refused().stream().limit(SHOWN).forEach(reason -> terminal.say("Refused " + reason));
        if (stream.refused().size() > SHOWN) {
            terminal.say("… and " + (stream.refused().size() - SHOWN) + " more of " + stream.name() + ".");
        }
        if (!stream.textless().isEmpty()) {
            String lines = Count.of(stream.textless().size(), "article");
            terminal.say(stream.name() + ": " + lines + " without a text, each counted as a story of its own.");
        }
    }

    private void announce(LabelledStream stream) {
        terminal.remark("Grouping " + Count.of(stream.articles().size(), "article") + " of " + stream.name() + " ...");
    }

    private void print(Evaluation evaluation, EvaluationRequest request) {
        if (request.json()) {
            terminal.out().println(SafeText.json(EvaluationJson.of(evaluation, request.parameters())));
        } else {
            EvaluationTable.of(evaluation).forEach(line -> terminal.out().println(line));
        }
    }

    private void write(Evaluation evaluation, EvaluationRequest request) {
        request.assignments().ifPresent(file -> write(file, () -> AssignmentWriter.write(evaluation, file)));
        request.report()
                .ifPresent(file -> write(
                        file, () -> Files.writeString(file, EvaluationReport.of(evaluation, request.parameters()))));
    }

    private void write(Path file, Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new CannotRun(file + " cannot be written: " + e.getMessage(), e);
        }
        terminal.remark("Wrote " + file + ".");
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
