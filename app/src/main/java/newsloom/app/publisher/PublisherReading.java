package newsloom.app.publisher;

import java.util.List;
import newsloom.model.Publisher;

/**
 * What a file of publishers says.
 *
 * @param publishers those whose lines are right
 * @param mistakes in the order of the lines; as many as fit on a page or two
 */
public record PublisherReading(List<Publisher> publishers, List<PublisherMistake> mistakes) {

    public PublisherReading {
        publishers = List.copyOf(publishers);
        mistakes = List.copyOf(mistakes);
    }
}
