package newsloom.store.sql.watch;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Runs something in a transaction of its own, and again where the database asks for it. */
public interface RowTransactions {
    <T> T transact(Function<Handle, T> action);
}
