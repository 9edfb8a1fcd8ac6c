package newsloom.app.cli.story;

import java.util.Optional;
import newsloom.app.cli.terminal.MarkedText;
import newsloom.app.cli.terminal.Terminal;
import newsloom.query.Field;
import newsloom.query.ParsedQuery;
import newsloom.query.Query;
import newsloom.query.QueryMistake;
import newsloom.query.QueryParser;
import newsloom.query.QueryReading;

/** A query as somebody typed it, for a command to use or to say what is wrong with it. */
public record TypedQuery(String typed, QueryReading reading) {

    public static TypedQuery of(String typed) {
        return new TypedQuery(typed, QueryParser.parse(typed));
    }

    /** What it asks of stories as they are followed; else it is said why nothing can be. */
    Optional<Query> forFollowing(Terminal terminal) {
        Optional<Query> query = query(terminal);
        boolean isUnseen = query.filter(found -> found.names(Field.TEXT)).isPresent();
        if (isUnseen) {
            terminal.say("What is followed are titles, sites, publishers and dates: text: would find nothing there.");
        }
        return query.filter(found -> !isUnseen);
    }

    /** What was typed, if it is a query; else it is said why not. */
    public Optional<Query> query(Terminal terminal) {
        if (reading instanceof QueryMistake mistake) {
            MarkedText.lines(typed, mistake.at(), mistake.reason(), terminal.width())
                    .forEach(terminal.err()::println);
            return Optional.empty();
        }
        ParsedQuery read = (ParsedQuery) reading;
        read.hints().forEach(terminal::remark);
        return Optional.of(read.query());
    }
}
