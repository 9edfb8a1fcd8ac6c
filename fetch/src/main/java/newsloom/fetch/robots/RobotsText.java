package newsloom.fetch.robots;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import newsloom.fetch.TextDecoder;

/** The characters of a robots.txt: UTF-8, as it should be, or what its byte-order mark says. */
final class RobotsText {
    private RobotsText() {}

    static String decode(byte[] file) {
        int first = at(file, 0);
        int second = at(file, 1);
        if (first == 0xFF && second == 0xFE) {
            return new String(file, 2, file.length - 2, UTF_16LE);
        }
        if (first == 0xFE && second == 0xFF) {
            return new String(file, 2, file.length - 2, UTF_16BE);
        }
        return TextDecoder.decode(Arrays.copyOfRange(file, markLength(file), file.length));
    }

    /** Even a part of the mark is none of the text. */
    private static int markLength(byte[] file) {
        int[] mark = {0xEF, 0xBB, 0xBF};
        int length = 0;
        while (length < mark.length && at(file, length) == mark[length]) {
            length++;
        }
        return length;
    }

    private static int at(byte[] file, int index) {
        return index < file.length ? file[index] & 0xFF : -1;
    }
}
