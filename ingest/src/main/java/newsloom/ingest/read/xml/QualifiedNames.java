package newsloom.ingest.read.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives elements their names, by the namespaces that are in force where they stand. */
final class QualifiedNames {
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    /** As long as no namespace is declared or left, a name means the same. */
    private final Map<String, String> found = new HashMap<>();

    private @Nullable String home;

    /** @return whether the element declares namespaces, and so has to be {@link #leave left} */
    boolean enter(List<String> attributes) {
        Map<String, String> declared = declared(attributes);
        if (declared.isEmpty()) {
            return false;
        }
        scopes.push(declared);
        found.clear();
        return true;
    }

    void leave() {
        scopes.pop();
        found.clear();
    }

    /** What belongs to the namespace of the first element has no prefix. */
    String of(String written) {
        String name = found.get(written);
        if (name == null) {
            name = resolve(written);
            found.put(written, name);
        }
        return name;
    }

    private static Map<String, String> declared(List<String> attributes) {
        Map<String, String> declared = Map.of();
        for (int i = 0; i < attributes.size(); i += 2) {
            String name = attributes.get(i);
            if (name.startsWith("xmlns")) {
                declared = declared.isEmpty() ? new HashMap<>() : declared;
                declared.put(name.length() > 6 ? name.substring(6) : "", attributes.get(i + 1));
            }
        }
        return declared;
    }

    private String resolve(String written) {
        int colon = written.indexOf(':');
        String prefix = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
        String local = written.substring(colon + 1).toLowerCase(Locale.ROOT);
        String usual = usual(prefix);
        if (home == null) {
            home = usual;
        }
        return usual.isEmpty() || (usual.equals(home) && usual.equals("atom")) ? local : usual + ":" + local;
    }

    /** A namespace that nobody knows, or that the document forgot to declare, goes by the prefix it is written with. */
    private String usual(String prefix) {
        for (Map<String, String> scope : scopes) {
            String namespace = scope.get(prefix);
            if (namespace != null) {
                return KnownNamespaces.prefix(namespace).orElse(prefix);
            }
        }
        return prefix.equals("rss") ? "" : prefix;
    }
}
