package newsloom.app.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newsloom.app.web.http.HttpMethod;
import newsloom.app.web.http.WebAnswer;
import newsloom.app.web.http.WebRequest;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private static final Caller READER = new Caller("ada", Access.READER);
    private static final RouteParameter<String> ID = RouteParameter.inPath("id", ParameterType.text(8), "Which.");
    private static final RouteParameter<Integer> LIMIT = RouteParameter.inQuery(
                    "limit", ParameterType.number(1, 9), "How many.")
            .or("5");
    private static final RouteParameter<String> NAME =
            RouteParameter.inBody("name", ParameterType.text(8), "Its name.");

    private final RouteTable table = new RouteTable(List.of(
            Route.get("/things/{id}", RouteText.page("One."), List.of(ID), asked -> said("one " + asked.get(ID))),
            Route.get("/things/best", RouteText.page("The best."), List.of(), asked -> said("best")),
            Route.get("/things", RouteText.page("All."), List.of(LIMIT), asked -> said("all " + asked.get(LIMIT))),
            Route.post("/things", RouteText.page("Adds."), List.of(NAME), asked -> said("added " + asked.find(NAME)))));

    @Test
    void aFixedPathGoesBeforeOneWithPlaces() {
        assertThat(body(get("/things/best", Map.of()))).isEqualTo("best");
        assertThat(body(get("/things/17", Map.of()))).isEqualTo("one 17");
    }

    @Test
    void valuesAreReadAndUsualOnesAreTakenWhereNoneIsGiven() {
        assertThat(body(get("/things", Map.of("limit", List.of("7"))))).isEqualTo("all 7");
        assertThat(body(get("/things", Map.of()))).isEqualTo("all 5");
    }

    @Test
    void aWrongValueIsRefusedWithItsNameAndWhatIsExpected() {
        WebAnswer.Text answer = get("/things", Map.of("limit", List.of("many")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("“limit” must be a number from 1 to 9.");
    }

    @Test
    void anUnknownParameterIsRefusedWithTheNearestRightOne() {
        WebAnswer.Text answer = get("/things", Map.of("limt", List.of("3")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("“limt” is not known here; did you mean “limit”?");
    }

    @Test
    void anotherWayOfAskingIsToldWhichThereAre() {
        WebAnswer.Text answer =
                (WebAnswer.Text) table.answer(request(HttpMethod.DELETE, "/things", "", Map.of()), READER);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, POST");
    }

    @Test
    void whoMayNotIsToldWhatItTakes() {
        WebRequest change = request(HttpMethod.POST, "/things", "", Map.of());

        assertThat(((WebAnswer.Text) table.answer(change, READER)).status()).isEqualTo(403);
        assertThat(((WebAnswer.Text) table.answer(change, Caller.UNKNOWN)).status())
                .isEqualTo(401);
    }

    @Test
    void aChangeTakesItsFieldsFromAFormOrFromJson() {
        Caller analyst = new Caller("ada", Access.ANALYST);
        WebRequest form = request(
                HttpMethod.POST,
                "/things",
                "name=A+%26+B",
                Map.of("content-type", "application/x-www-form-urlencoded"));
        WebRequest json =
                request(HttpMethod.POST, "/things", "{\"name\":\"A & B\"}", Map.of("content-type", "application/json"));

        assertThat(List.of(form, json))
                .allSatisfy(each -> assertThat(body((WebAnswer.Text) table.answer(each, analyst)))
                        .isEqualTo("added Optional[A & B]"));
    }

    private WebAnswer.Text get(String path, Map<String, List<String>> query) {
        return (WebAnswer.Text)
                table.answer(new WebRequest(HttpMethod.GET, path, query, Map.of(), "", "127.0.0.1"), READER);
    }

    private static WebRequest request(HttpMethod method, String path, String body, Map<String, String> headers) {
        return new WebRequest(method, path, Map.of(), headers, body, "127.0.0.1");
    }

    private static WebAnswer said(String words) {
        return WebAnswer.html(words);
    }

    private static String body(WebAnswer.Text answer) {
        return answer.body();
    }
}
