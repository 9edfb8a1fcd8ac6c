package newsloom.app.settings;

import java.util.Arrays;
import java.util.List;
import newsloom.dedupe.parameter.Parameter;
import newsloom.dedupe.parameter.Parameters;
import newsloom.model.NearestName;

/** A value for one parameter of the engine. */
public record ParameterValue(Parameter parameter, double value) {
    public ParameterValue {
        parameter.require(value);
    }

    /** As it was typed: {@code name=value}. */
    public static ParameterValue of(String typed) {
        int sign = typed.indexOf('=');
        if (sign < 0) {
            throw new IllegalArgumentException("“" + typed + "” must be name=value, as in cosine=7.");
        }
        Parameter parameter = parameter(typed.substring(0, sign).strip());
        return new ParameterValue(
                parameter, number(parameter, typed.substring(sign + 1).strip()));
    }

    public static Parameters parameters(List<ParameterValue> values) {
        Parameters parameters = Parameters.defaults();
        for (ParameterValue each : values) {
            parameters = parameters.with(each.parameter, each.value);
        }
        return parameters;
    }

    private static Parameter parameter(String name) {
        return Parameter.ofLabel(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no parameter " + name + "; did you mean "
                        + NearestName.to(name, Arrays.stream(Parameter.values()).map(Parameter::label))
                        + "? newsloom parameters lists them all."));
    }

    private static double number(Parameter parameter, String typed) {
        try {
            return Double.parseDouble(typed);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    parameter.label() + " must be a number, and “" + typed + "” is none.", e);
        }
    }
}
