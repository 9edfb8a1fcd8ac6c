package newsloom.app.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TextProperties {
    @Property
    void noForeignTextHoldsControlsAfterwards(@ForAll String foreign) {
        String safe = SafeText.of(foreign);
        assertThat(safe.codePoints()).noneMatch(Character::isISOControl).noneMatch(TextProperties::turnsDirection);
        assertThat(SafeText.of(safe)).isEqualTo(safe);
    }

    @Property
    void wrappingLosesNothing(@ForAll String foreign, @ForAll @IntRange(min = 1, max = 100) int width) {
        String text = SafeText.of(foreign);
        assertThat(String.join(" ", Wrapping.wrap(text, width))).isEqualTo(text);
        assertThat(String.join(" ", Wrapping.wrap(Wrapping.glued(text), width))).isEqualTo(text);
    }

    @Property
    void whatIsCutFitsAndIsTheBeginning(@ForAll String foreign, @ForAll @IntRange(min = -9, max = 100) int width) {
        String cut = Wrapping.cut(foreign, width);
        assertThat(Wrapping.columns(cut)).isLessThanOrEqualTo(Math.max(1, width));
        assertThat(foreign).startsWith(cut.equals(foreign) ? cut : cut.substring(0, cut.length() - 1));
    }

    private static boolean turnsDirection(int sign) {
        return sign == 0x200E
                || sign == 0x200F
                || sign == 0x061C
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069);
    }
}
