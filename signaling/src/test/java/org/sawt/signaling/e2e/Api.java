package org.sawt.signaling.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks to the server without a browser, with cookies of their own. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Api(String address) {
        this.address = address;
    }

    static Api staff(String address, String email, String password) {
        Api api = new Api(address);
        api.post("/api/sign-in", Map.of("email", email, "password", password));
        return api;
    }

    /** The holder of {@code link}, exchanged and consented. */
    static Api guest(String address, String link) {
        Api api = new Api(address);
        api.post("/api/invitations/exchange", Map.of("token", link.substring(link.indexOf('#') + 1)));
        return api;
    }

    JsonNode get(String path) {
        return answered(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    JsonNode send(String method, String path, Map<String, ?> body) {
        return answered(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", csrfToken())
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** The caller's first appointment of today that can be started. */
    JsonNode startable() {
        String today = get("/api/appointments?from=2000-01-01&to=2000-01-01")
                .get("today")
                .asString();
        return get("/api/appointments?from=" + today + "&to=" + today)
                .get("appointments")
                .valueStream()
                .filter(one -> one.get("state").asString().equals("scheduled")
                        && one.get("may").get("start").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    /** The join link of the first guardian of {@code appointment}. */
    String guardianLink(String appointment) {
        return get("/api/appointments/" + appointment + "/invitations")
                .get("invitations")
                .get(0)
                .get("url")
                .asString();
    }

    /** A new link for one more person, who comes to {@code appointment} as {@code role}. */
    String linkFor(String role, String appointment) {
        return post(
                        "/api/appointments/" + appointment + "/invitations",
                        Map.of("role", role, "name", "Guest", "language", "ar"))
                .get("url")
                .asString();
    }

    String realtimeToken() {
        return post("/api/realtime/token", Map.of()).get("access_token").asString();
    }

    /** The server's token stays good until somebody signs in or out, which takes its cookie away. */
    private String csrfToken() {
        return csrfCookie().orElseGet(() -> {
            answered(HttpRequest.newBuilder(URI.create(address + "/api/sign-in/options"))
                    .build());
            return csrfCookie().orElseThrow(() -> new AssertionError("no XSRF-TOKEN cookie was set"));
        });
    }

    private Optional<String> csrfCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private JsonNode answered(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(
                        request.uri().getPath() + " answered " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
