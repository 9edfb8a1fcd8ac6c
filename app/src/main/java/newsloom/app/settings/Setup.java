package newsloom.app.settings;

import java.util.List;

/** What came of reading the settings. */
public sealed interface Setup {

    /**
     * They are whole.
     *
     * @param origins all settings, each with its value and who says so
     */
    record Ready(Settings settings, List<SettingOrigin> origins) implements Setup {}

    /** They are not; each problem is a sentence that says where it lies and what to do. */
    record Refused(List<String> problems) implements Setup {}
}
