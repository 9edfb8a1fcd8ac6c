package newsloom.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Foreign bytes as they came, within bounds: shared, never changed by anyone. */
public final class Bytes {
    private final byte[] array;

    public Bytes(byte[] array) {
        this.array = array;
    }

    public int size() {
        return array.length;
    }

    /** Not to be written to. */
    public byte[] array() {
        return array;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(array);
    }
}
