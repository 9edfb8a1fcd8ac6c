package newsloom.app.role;

import java.util.Set;
import java.util.function.Function;

/** What a process runs for. A new role is a line here, with what makes its service. */
public enum ServiceRole {
    /** Polls the sources; one of the process. */
    INGEST(false, WorkerService::ingest),
    /** Makes stories of articles; one of each generation. */
    DEDUPE(true, WorkerService::dedupe),
    /** Stores the stories; one of each generation. */
    STORE(true, WorkerService::store),
    /** Stores the articles and the corrections; one of the process. */
    ARCHIVE(false, WorkerService::archive),
    /** Writes the search index of what is stored; one of the process. */
    INDEX(false, WorkerService::index),
    /** Deletes what is stored and old; one of the process. */
    RETENTION(false, WorkerService::retention),
    /** Tells the watches what is news to them; one tells, whoever else runs. */
    WATCH(false, WorkerService::watch);

    public static final Set<ServiceRole> ALL = Set.of(values());

    /** What it takes until an article that is in Kafka is stored with its story. */
    public static final Set<ServiceRole> STORIES = Set.of(DEDUPE, STORE, ARCHIVE);

    /** What the process does that has the database. */
    public static final Set<ServiceRole> ROWS = Set.of(STORE, ARCHIVE, INDEX, RETENTION, WATCH);

    private final boolean ofGeneration;

    @SuppressWarnings("ImmutableEnumChecker") // references to static methods, which hold nothing
    private final Function<ServiceContext, Service> making;

    ServiceRole(boolean ofGeneration, Function<ServiceContext, Service> making) {
        this.ofGeneration = ofGeneration;
        this.making = making;
    }

    /** Whether each generation of stories has a service of its own for it. */
    boolean isOfGeneration() {
        return ofGeneration;
    }

    /** As people know it: whatever keeps rows is the store to them. */
    ServiceRole named() {
        return this != WATCH && ROWS.contains(this) ? STORE : this;
    }

    static boolean needRows(Set<ServiceRole> roles) {
        return roles.stream().anyMatch(ROWS::contains);
    }

    Service service(ServiceContext context) {
        return making.apply(context);
    }
}
