package newsloom.app.cli.publisher;

import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Table;
import newsloom.app.cli.terminal.Terminal;
import newsloom.model.Publisher;
import newsloom.store.SiteCount;

/** Publishers and sites for people, in columns. */
final class PublisherTable implements PublisherOutput {
    private final Table table = new Table("SITE", "PUBLISHER", "OWNER", "AGENCY", "ARTICLES");
    private final Terminal terminal;

    PublisherTable(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void named(Publisher publisher, long articles) {
        table.add(
                SafeText.of(publisher.site()),
                SafeText.of(publisher.name()),
                SafeText.of(publisher.owner()),
                publisher.isAgency() ? "yes" : "no",
                Long.toString(articles));
    }

    @Override
    public void unnamed(SiteCount site) {
        table.add(SafeText.of(site.site()), "-", "-", "-", Long.toString(site.articles()));
    }

    @Override
    public void end() {
        table.lines().forEach(terminal.out()::println);
    }
}
