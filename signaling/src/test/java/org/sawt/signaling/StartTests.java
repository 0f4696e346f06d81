package org.sawt.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.test.metrics.export=true")
@TestDatabase
class StartTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/, <title>Sawt</title>",
        "/join, <title>Sawt</title>",
        "/check, <title>Sawt</title>",
        "/actuator/health, UP",
        "/actuator/prometheus, jvm_memory_used_bytes",
        "/v3/api-docs, openapi"
    })
    void whatAnyoneMayReadIsServed(String path, String expected) throws IOException, InterruptedException {
        var response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(expected);
    }

    @Test
    void requestsAreTimedAsAWholeAndNotFilterByFilter() throws IOException, InterruptedException {
        get("/api/sign-in/options");

        assertThat(get("/actuator/prometheus").body())
                .contains("http_server_requests_seconds_count")
                .doesNotContain("spring_security_");
    }

    @Test
    void theDescriptionShowsNamesAsTheyAreOnTheWire() throws IOException, InterruptedException {
        var schemas = JsonMapper.shared()
                .readTree(get("/v3/api-docs").body())
                .required("components")
                .required("schemas");
        var names = schemas.valueStream()
                .flatMap(schema -> schema.path("properties").propertyNames().stream())
                .toList();

        assertThat(names)
                .contains("starts_at", "access_token", "time_zone")
                .allSatisfy(name -> assertThat(name).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
