package newsloom.query;

/** What became of a typed query: {@link QueryParser} read it, or says where it went wrong. */
public sealed interface QueryReading permits ParsedQuery, QueryMistake {}
