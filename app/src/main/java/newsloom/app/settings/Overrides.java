package newsloom.app.settings;

import java.nio.file.Path;
import java.util.Optional;

/** What the command line says about the settings; what it leaves open comes from elsewhere. */
public record Overrides(Optional<String> data, Optional<String> kafka, Optional<Path> config) {}
