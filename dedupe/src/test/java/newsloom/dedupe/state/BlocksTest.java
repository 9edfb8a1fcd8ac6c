package newsloom.dedupe.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is written comes back, however long the rows are and however many threads were at it. */
class BlocksTest {

    @Property(tries = 40)
    void rowsOfAnyLengthComeBackAsTheyWere(@ForAll @IntRange(max = 200_000) int size, @ForAll Random random) {
        int[] ints = random.ints(size).toArray();
        long[] longs = random.longs(size).toArray();
        float[] floats = new float[size];
        char[] chars = new char[size];
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            floats[i] = random.nextFloat();
            chars[i] = (char) random.nextInt();
        }
        random.nextBytes(bytes);

        StateReader read = read(written(to -> {
            to.yes(true); // so that no row begins at an even place
            to.ints(ints);
            to.longs(longs);
            to.floats(floats);
            to.chars(chars);
            to.bytes(bytes);
            to.text("end");
        }));

        assertThat(read.yes()).isTrue();
        assertThat(read.ints()).isEqualTo(ints);
        assertThat(read.longs()).isEqualTo(longs);
        assertThat(read.floats()).isEqualTo(floats);
        assertThat(read.chars()).isEqualTo(chars);
        assertThat(read.bytes()).isEqualTo(bytes);
        assertThat(read.text()).isEqualTo("end");
    }

    @Property(tries = 20)
    void blocksComeBackInTheirOrder(@ForAll @IntRange(max = 100_000) int rows) {
        byte[] written = written(to -> Blocks.write(to, rows, (number, block) -> block.number(3L * number)));
        byte[] image = written(to ->
                Blocks.image(rows, (number, block) -> block.number(3L * number)).write(to));
        long[] read = new long[rows];
        Blocks.read(read(written), rows, (number, block) -> read[number] = block.whole());

        assertThat(image).isEqualTo(written);
        assertThat(read)
                .isEqualTo(IntStream.range(0, rows)
                        .mapToLong(number -> 3L * number)
                        .toArray());
    }

    @Example
    void aBlockThatEndsTooSoonIsRefused() {
        byte[] written = written(to -> Blocks.write(to, 10, (number, block) -> block.number(number)));

        assertThatThrownBy(() -> Blocks.read(read(written), 10, (number, block) -> block.whole()))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Blocks.read(
                        read(Arrays.copyOf(written, written.length / 2)), 10, (number, block) -> block.integer()))
                .hasMessageContaining("cannot be read");
    }

    private static byte[] written(StateImage state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StateWriter writer = new StateWriter(bytes);
        state.write(writer);
        writer.flush();
        return bytes.toByteArray();
    }

    private static StateReader read(byte[] written) {
        return new StateReader(new ByteArrayInputStream(written));
    }
}
