package newsloom.watch.change;

import java.util.regex.Pattern;

/** Knows titles that mark a report as corrected or retracted. */
public final class CorrectedTitle {
    /** In capitals alone, or as a word of its own before a sign: nobody corrects "Correction officers on strike". */
    private static final Pattern MARKED = Pattern.compile("[\\[(【]?(?:[A-Z]+ \\d+-)?(?:(?:CORRECTED|RETRACTED)\\b"
            + "|(?i:correct(?:ed|ion)|retract(?:ed|ion)|clarification|berichtigung|korrektur|richtigstellung"
            + "|rectificati(?:f|on|e)|correcti(?:f|e)|correcci[oó]n|rectificaci[oó]n|fe de erratas|rettifica|errata(?: corrige)?"
            + "|corre[cç][aã]o|retifica[cç][aã]o|sprostowanie|r[aä]ttelse|rettelse|oikaisu|d[uü]zeltme|поправка|опровержение"
            + "|更正|訂正|정정|تصحيح)\\s*[:：\\-–—/|)\\]】]).*");

    private CorrectedTitle() {}

    public static boolean marks(String headline) {
        return MARKED.matcher(headline).matches();
    }
}
