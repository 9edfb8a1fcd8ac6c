package newsloom.dedupe.constraint;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import newsloom.model.Correction;
import newsloom.model.Evidence;
import newsloom.model.Evidence.Kind;

/** What became of a correction for one article that it names, as people read it. */
enum Decision {
    TOGETHER("an analyst put it here (%s)"),
    LEFT("an analyst took it out of another story (%s)"),
    STAYED("an analyst took others out from beside it (%s)"),
    NOT_TOGETHER("an analyst put it elsewhere (%s), and a later correction stands against that"),
    NOT_APART("an analyst parted it from others (%s), and a later correction stands against that");

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final String sentence;

    Decision(String sentence) {
        this.sentence = sentence;
    }

    Evidence evidence(Correction correction) {
        String by = correction.author() + ", " + TO_THE_MINUTE.format(correction.at()) + ", " + correction.id();
        return new Evidence(Kind.ANALYST, String.format(Locale.ROOT, sentence, by), 0);
    }
}
