package newsloom.ingest.worker;

import java.time.InstantSource;
import newsloom.kafka.Outage;
import newsloom.model.topic.Topics;

/** What of a worker outlives its connections to Kafka. */
record WorkerParts(
        Topics topics,
        WorkerSettings settings,
        AssignedHosts hosts,
        FetchPool pool,
        WorkerMeters meters,
        Outage outage,
        InstantSource clock) {}
