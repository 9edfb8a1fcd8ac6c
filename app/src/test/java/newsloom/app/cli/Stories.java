package newsloom.app.cli;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import newsloom.model.Evidence.CopiedText;
import newsloom.model.Evidence.EventDays;
import newsloom.model.Evidence.RunnerUpStory;
import newsloom.model.Evidence.SharedName;
import newsloom.model.Evidence.SharedTerm;
import newsloom.model.Evidence.StoryBar;
import newsloom.model.Member;
import newsloom.model.Role;
import newsloom.model.Story;

/** Stories to print. */
final class Stories {
    private Stories() {}

    /** Three members: the canonical one, an undated copy of the origin, and the origin; as no order would have them. */
    static Story talks() {
        return new Story(
                "s-1234",
                3,
                "Leaders agree on borders in Moscow",
                "b",
                "a",
                2,
                Optional.of(Instant.parse("2023-05-24T00:00:00Z")),
                Optional.of(Instant.parse("2023-05-25T12:03:59Z")),
                Optional.empty(),
                List.of(copy(), canonical(), origin()));
    }

    static Story alone(String id, String headline) {
        Member only = new Member(
                id,
                Optional.empty(),
                Optional.empty(),
                headline,
                Optional.empty(),
                Role.CANONICAL,
                Optional.empty(),
                0,
                List.of());
        return new Story(
                id, 1, headline, id, id, 1, Optional.empty(), Optional.empty(), Optional.empty(), List.of(only));
    }

    static Story merged(String id, String into) {
        return new Story(id, 2, "Gone", "x", "x", 0, Optional.empty(), Optional.empty(), Optional.of(into), List.of());
    }

    private static Member canonical() {
        return new Member(
                "b",
                Optional.of(URI.create("https://paper.example/b")),
                Optional.of("The Paper"),
                "Leaders agree on borders in Moscow",
                Optional.of(Instant.parse("2023-05-25T12:03:59Z")),
                Role.CANONICAL,
                Optional.empty(),
                2.345678,
                List.of(
                        new SharedName("aliyev", "Ilham Aliyev", 0.51),
                        new SharedName("pashinyan", "Nikol Pashinyan", 0.62),
                        new SharedTerm(Optional.of("border"), 0.2),
                        new SharedTerm(Optional.empty(), 0.15),
                        new EventDays(List.of(LocalDate.of(2023, 5, 25)), true, 2),
                        new StoryBar(OptionalInt.empty(), -1.134322),
                        new RunnerUpStory("s-99", "Rain", -0.25, 2.345678)));
    }

    private static Member origin() {
        return new Member(
                "a",
                Optional.empty(),
                Optional.of("The \u001B]0;evil\u0007\u202EWire"),
                "Talks\tset\nfor Moscow",
                Optional.of(Instant.parse("2023-05-24T00:00:00Z")),
                Role.ORIGIN,
                Optional.empty(),
                0,
                List.of(new RunnerUpStory("s-7", "Sleet \u001B[31m", 0.5, 0.25)));
    }

    private static Member copy() {
        return new Member(
                "c",
                Optional.empty(),
                Optional.empty(),
                "Talks set for Moscow",
                Optional.empty(),
                Role.COPY,
                Optional.of("a"),
                100,
                List.of(new CopiedText("a", 0.93, 100)));
    }
}
