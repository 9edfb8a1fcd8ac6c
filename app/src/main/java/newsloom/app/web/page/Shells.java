package newsloom.app.web.page;

import newsloom.app.web.http.WebRequest;
import newsloom.app.web.route.Arguments;
import newsloom.store.ChangeLog;

/** Makes what is around a page, as whoever asks wants it to look. */
public final class Shells {
    private final PageTimes times;
    private final ChangeLog log;

    public Shells(PageTimes times, ChangeLog log) {
        this.times = times;
        this.log = log;
    }

    public PageTimes times() {
        return times;
    }

    /** @param here the address of the part that the page belongs to */
    public PageShell of(Arguments asked, String title, String here) {
        WebRequest request = asked.request();
        return new PageShell(
                title,
                here,
                request.cookie("theme")
                        .filter(theme -> theme.matches("light|dark"))
                        .orElse(""),
                request.cookie("density").filter("tight"::equals).orElse(""),
                times.zone(),
                log.lastChange());
    }
}
