package newsloom.store.sql;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import newsloom.model.Correction;
import newsloom.store.ArrivedCorrection;
import newsloom.store.RowRefusedException;
import newsloom.store.StoredCorrection;
import newsloom.store.sql.row.PartRow;
import newsloom.store.sql.row.RowJson;
import newsloom.store.sql.row.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of corrections, inside a transaction that someone else began. */
record SqlCorrections(Handle handle) {
    private static final String PUT = """
            INSERT INTO corrections (id, kind, at, arrived, log_offset, author, content)
            VALUES (:id, :kind, :at, :arrived, :log_offset, :author, :content)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String ALL =
            "SELECT content, arrived, log_offset, taken_back_by FROM corrections ORDER BY at DESC, id DESC";
    private static final String TAKEN_BACK = "UPDATE corrections SET taken_back_by = :by WHERE id = :id";

    /** Says how many are new. */
    int write(Collection<ArrivedCorrection> corrections) {
        TreeMap<String, ArrivedCorrection> each = new TreeMap<>();
        corrections.forEach(arrived -> each.putIfAbsent(checked(arrived.correction()), arrived));
        PreparedBatch rows = handle.prepareBatch(PUT);
        each.forEach((id, arrived) -> put(rows.bind("id", id), arrived));
        int written = IntStream.of(rows.execute()).sum();
        if (written > 0) {
            takeBack();
        }
        return written;
    }

    List<StoredCorrection> all() {
        return handle.createQuery(ALL)
                .map((row, context) -> new StoredCorrection(
                        new ArrivedCorrection(
                                RowJson.read(row.getString("content"), Correction.class),
                                Times.instant(row.getLong("arrived")),
                                row.getLong("log_offset")),
                        Optional.ofNullable(row.getString("taken_back_by"))))
                .list();
    }

    private static void put(PreparedBatch rows, ArrivedCorrection arrived) {
        Correction correction = arrived.correction();
        rows.bind("kind", correction.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .bind("at", Times.micros(correction.at()))
                .bind("arrived", Times.micros(arrived.at()))
                .bind("log_offset", arrived.offset())
                .bind("author", PartRow.text(correction.author()))
                .bind("content", RowJson.write(correction))
                .add();
    }

    /** An undo may come before what it takes back, and be taken back itself. */
    private void takeBack() {
        List<StoredCorrection> all = all();
        Map<String, String> takenBack = Correction.takenBack(
                all.stream().map(StoredCorrection::correction).toList());
        PreparedBatch rows = handle.prepareBatch(TAKEN_BACK);
        for (StoredCorrection each : all) {
            Optional<String> by =
                    Optional.ofNullable(takenBack.get(each.correction().id()));
            if (!by.equals(each.takenBackBy())) {
                rows.bind("id", PartRow.text(each.correction().id()))
                        .bind("by", by)
                        .add();
            }
        }
        rows.execute();
    }

    private static String checked(Correction correction) {
        PartRow.objectionToName(correction.id()).ifPresent(sentence -> {
            throw new RowRefusedException(sentence);
        });
        return PartRow.text(correction.id());
    }
}
