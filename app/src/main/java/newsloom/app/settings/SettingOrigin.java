package newsloom.app.settings;

import java.util.regex.Pattern;

/**
 * A setting as it is in force, for whoever wants to see it; secrets are masked.
 *
 * @param place who says so: the command line, a variable, a file, or nobody, which is the default
 */
public record SettingOrigin(String name, String value, String place) {
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|secret|token|jaas|credential|key).*");
    private static final Pattern SECRET_PARAMETER = Pattern.compile("(?i)(password|secret|token)=[^&;\\s]*");
    private static final Pattern USER_INFO = Pattern.compile("//[^/@\\s]*@");

    static SettingOrigin of(String name, String value, String place) {
        String shown = SECRET_NAME.matcher(name).matches() && !place.equals("default") ? "…" : withoutSecrets(value);
        return new SettingOrigin(name, shown, place);
    }

    private static String withoutSecrets(String value) {
        String withoutUser = USER_INFO.matcher(value).replaceAll("//…@");
        return SECRET_PARAMETER.matcher(withoutUser).replaceAll("$1=…");
    }
}
