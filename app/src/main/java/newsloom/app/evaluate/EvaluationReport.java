package newsloom.app.evaluate;

import newsloom.dedupe.Parameters;

public final class EvaluationReport {
    private EvaluationReport() {}

    public static String of(Evaluation evaluation, Parameters parameters) {
        return "" + evaluation + parameters;
    }
}
