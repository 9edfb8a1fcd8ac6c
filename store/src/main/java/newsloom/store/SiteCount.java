package newsloom.store;

/** How many stored articles are of a site. */
public record SiteCount(String site, long articles) {}
