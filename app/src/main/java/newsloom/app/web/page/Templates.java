package newsloom.app.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import newsloom.app.web.http.WebAnswer;

/** Prints pages by the templates that the build has made Java of; the only room of jte. */
public final class Templates {
    private static final String PACKAGE = "newsloom.app.web.template";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** @param template its name, without a folder and an ending */
    public WebAnswer.Text page(String template, PageShell shell, Object view) {
        return WebAnswer.html(print(template, Map.of("shell", shell, "page", view)));
    }

    /** A part of a page, for its script. */
    public WebAnswer.Text part(String template, Object view) {
        return WebAnswer.html(print(template, Map.of("page", view)));
    }

    private String print(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", values, output);
        return output.toString();
    }
}
