package newsloom.app.cli;

import java.util.List;
import newsloom.app.cli.session.ExitStatus;
import newsloom.app.cli.terminal.SafeText;
import newsloom.app.cli.terminal.Table;
import newsloom.app.cli.terminal.Terminal;
import newsloom.app.settings.SettingOrigin;
import newsloom.model.json.Json;

/** Prints settings with their origins. */
record SettingsPrinter(Terminal terminal) {

    int print(List<SettingOrigin> settings, boolean json) {
        if (json) {
            settings.forEach(setting -> terminal.out().println(SafeText.json(Json.MAPPER.writeValueAsString(setting))));
        } else {
            Table table = new Table("SETTING", "VALUE", "FROM");
            settings.forEach(
                    setting -> table.add(setting.name(), SafeText.of(setting.value()), SafeText.of(setting.place())));
            table.lines().forEach(terminal.out()::println);
        }
        return ExitStatus.DONE;
    }
}
