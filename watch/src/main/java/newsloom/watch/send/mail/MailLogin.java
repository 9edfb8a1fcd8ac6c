package newsloom.watch.send.mail;

/** @param password as {@code secret:NAME} */
public record MailLogin(String user, String password) {}
