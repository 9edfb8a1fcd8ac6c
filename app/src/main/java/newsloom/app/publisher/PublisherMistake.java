package newsloom.app.publisher;

import java.util.Optional;

/**
 * What is wrong in a file of publishers.
 *
 * @param line where, counted from 1
 * @param column its heading; absent where it is about the whole line
 * @param reason a sentence
 */
public record PublisherMistake(long line, Optional<String> column, String reason) {

    static PublisherMistake of(long line, String reason) {
        return new PublisherMistake(line, Optional.empty(), reason);
    }

    @Override
    public String toString() {
        return "line " + line + column.map(name -> ", column " + name).orElse("") + ": " + reason;
    }
}
