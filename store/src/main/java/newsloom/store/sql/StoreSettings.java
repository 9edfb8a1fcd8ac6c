package newsloom.store.sql;

import java.time.Duration;

/**
 * Which database, and how to use it.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE}
 * @param user empty for SQLite, or when the URL names one
 * @param password never printed
 * @param connections open at most at once; SQLite lets one of them write at a time. Default 4
 * @param timeout how long to wait for a free connection, or for another writer. Default 10 s
 * @param keepChanges for how long the log of changes is kept for those who follow it. Default 30 d
 */
public record StoreSettings(
        String url, String user, String password, int connections, Duration timeout, Duration keepChanges) {

    public static StoreSettings at(String url) {
        return new StoreSettings(url, "", "", 4, Duration.ofSeconds(10), Duration.ofDays(30));
    }

    public StoreSettings as(String user, String password) {
        return new StoreSettings(url, user, password, connections, timeout, keepChanges);
    }

    public StoreSettings keepingChanges(Duration keep) {
        return new StoreSettings(url, user, password, connections, timeout, keep);
    }

    /** The URL without its parameters, which may hold a password. */
    String place() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return "StoreSettings[" + place() + ", user=" + user + ", connections=" + connections + ", timeout=" + timeout
                + ", keepChanges=" + keepChanges + "]";
    }
}
