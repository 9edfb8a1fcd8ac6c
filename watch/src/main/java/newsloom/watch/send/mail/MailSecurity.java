package newsloom.watch.send.mail;

/** How the way to the mail server is kept secret; there is no way without. */
public enum MailSecurity {
    /** Begins in clear, usually at port 587, and goes no further without TLS. */
    STARTTLS,
    /** From the first byte on, usually at port 465. */
    TLS
}
