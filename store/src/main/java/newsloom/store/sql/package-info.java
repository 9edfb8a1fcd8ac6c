/** Story to rows, and back, on SQLite and PostgreSQL with the same SQL: the only package that knows a database. */
@NullMarked
package newsloom.store.sql;

import org.jspecify.annotations.NullMarked;
