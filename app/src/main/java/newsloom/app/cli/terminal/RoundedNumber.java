package newsloom.app.cli.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as other programs read them. */
public final class RoundedNumber {
    private static final int DECIMALS = 4;

    private RoundedNumber() {}

    /** From the exact value, because the decimals that Java shows of a double differ between its versions. */
    public static BigDecimal of(double number) {
        BigDecimal rounded = new BigDecimal(number)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
