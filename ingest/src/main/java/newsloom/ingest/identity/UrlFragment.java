package newsloom.ingest.identity;

/** The fragment of an address: a place on the page, and dropped, unless it names the page, as in {@code #!/news/1}. */
final class UrlFragment {
    private static final String KEPT = "/?!$&'()*+,;=:@";

    private UrlFragment() {}

    static String normal(String written) {
        boolean namesPage = written.startsWith("!") || written.startsWith("/");
        return namesPage && written.length() > 1 ? PercentCode.normal(written, KEPT) : "";
    }
}
