package newsloom.watch.query;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import newsloom.model.Article;
import newsloom.model.Folding;
import newsloom.model.Publishers;

/** Finds those whom a watch names, as {@code publisher:} does in queries: by the words that stand in an article, and by sites. */
public record ListedPublishers(Publishers publishers) {

    /** Whether the article is by one of them. */
    public boolean name(Collection<String> listed, Article article) {
        return listed.stream().anyMatch(name -> isCalled(name, article));
    }

    /** All of the publisher on whose site it stands, in one order. */
    public Set<String> sites(Article article) {
        Set<String> sites = new TreeSet<>();
        article.site().ifPresent(site -> {
            sites.add(site);
            publishers.of(site).ifPresent(known -> sites.addAll(publishers.sitesOf(known.name())));
        });
        return sites;
    }

    private boolean isCalled(String name, Article article) {
        return article.publisher()
                        .filter(own -> words(own).contains(words(name)))
                        .isPresent()
                || article.site()
                        .filter(site -> site.equalsIgnoreCase(name)
                                || publishers.sitesOf(name).contains(site))
                        .isPresent();
    }

    private static String words(String name) {
        return " " + Folding.of(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
