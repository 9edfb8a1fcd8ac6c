package newsloom.ingest.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The path of an address in one form: no dots, no empty folders, no session ids; a slash at the end stays one. */
final class FolderPath {
    private static final String KEPT = "/!$&'()*+,;=:@";
    private static final Pattern SESSION = Pattern.compile(";jsessionid=[^/;]*", Pattern.CASE_INSENSITIVE);
    /** ASP.NET's, such as {@code (S(x)F(y))}; no repeated group, which would take a stack frame for each. */
    private static final Pattern SESSION_FOLDER = Pattern.compile("\\([ASF]\\([^/]*\\)\\)");

    private FolderPath() {}

    static String normal(String written) {
        String path = SESSION.matcher(PercentCode.normal(written, KEPT)).replaceAll("");
        Deque<String> folders = new ArrayDeque<>();
        String last = "";
        for (String each : path.split("/", -1)) {
            last = each;
            if (each.equals("..")) {
                folders.pollLast();
            } else if (!isNone(each)) {
                folders.addLast(each);
            }
        }
        boolean endsInFolder = isNone(last) || last.equals("..");
        return "/" + String.join("/", folders) + (endsInFolder && !folders.isEmpty() ? "/" : "");
    }

    private static boolean isNone(String folder) {
        return folder.isEmpty()
                || folder.equals(".")
                || SESSION_FOLDER.matcher(folder).matches();
    }
}
