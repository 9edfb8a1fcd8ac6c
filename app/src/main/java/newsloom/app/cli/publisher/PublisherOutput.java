package newsloom.app.cli.publisher;

import newsloom.model.Publisher;
import newsloom.store.SiteCount;

/** Writes publishers and sites in one of two forms: for people, or as JSON. */
interface PublisherOutput {

    void named(Publisher publisher, long articles);

    void unnamed(SiteCount site);

    /** After the last one. */
    void end();
}
