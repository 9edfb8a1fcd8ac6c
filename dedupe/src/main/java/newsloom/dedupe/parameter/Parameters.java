package newsloom.dedupe.parameter;

import java.util.EnumMap;
import java.util.Map;

/** A value for every {@link Parameter}, within its range. */
public record Parameters(Map<Parameter, Double> changed) {

    public Parameters {
        changed = Map.copyOf(changed);
        changed.forEach(Parameter::require);
    }

    public static Parameters defaults() {
        return new Parameters(Map.of());
    }

    public Parameters with(Parameter parameter, double value) {
        Map<Parameter, Double> more = new EnumMap<>(Parameter.class);
        more.putAll(changed);
        more.put(parameter, value);
        return new Parameters(more);
    }

    public double get(Parameter parameter) {
        return changed.getOrDefault(parameter, parameter.byDefault());
    }

    public float number(Parameter parameter) {
        return (float) get(parameter);
    }

    public int whole(Parameter parameter) {
        return (int) get(parameter);
    }
}
