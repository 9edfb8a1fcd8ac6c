package newsloom.watch.send.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Finds among what a mail server said whether it will never take this mail, or never for its recipient. */
final class MailRefusal {
    private static final int FOR_EVER = 500;

    private MailRefusal() {}

    /** A server that refuses who sends, or wants something else first, may be told otherwise in the settings. */
    static Optional<Exception> of(MessagingException failure) {
        Optional<Exception> each = Optional.of(failure);
        while (each.isPresent()) {
            if (isForEver(each.get())) {
                return each;
            }
            each = each.filter(MessagingException.class::isInstance)
                    .map(MessagingException.class::cast)
                    .flatMap(one -> Optional.ofNullable(one.getNextException()));
        }
        return Optional.empty();
    }

    private static boolean isForEver(Exception failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode() >= FOR_EVER;
        }
        return failure instanceof SMTPSendFailedException sending
                && sending.getReturnCode() >= FOR_EVER
                && sending.getCommand().matches("(?i)DATA.*|\\.");
    }
}
