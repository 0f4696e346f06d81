package org.sawt.signaling.security;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A browser as the server sees one: it keeps cookies and, like our pages, sends the CSRF cookie back as a header. Says
 * nothing else that it was not told to.
 */
public final class Browser implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final int port;
    private boolean sendsCsrfHeader = true;

    public Browser(int port) {
        this.port = port;
    }

    /** Goes on with {@code port}, as after a restart of the server. */
    public Browser at(int port) {
        Browser same = new Browser(port);
        same.cookies.putAll(cookies);
        return same;
    }

    public Browser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Browser withoutCsrfHeader() {
        sendsCsrfHeader = false;
        return this;
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Browser cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Opens the page and signs in, expecting that it works. */
    public Browser signedIn(String email, String password) {
        get("/api/sign-in/options");
        Page answer = post("/api/sign-in", Map.of("email", email, "password", password));
        if (answer.status() != 204) {
            throw new AssertionError("cannot sign in: " + answer.status() + " " + answer.body());
        }
        return this;
    }

    public Page get(String path) {
        return send("GET", path, null);
    }

    public Page post(String path) {
        return send("POST", path, null);
    }

    public Page post(String path, Object body) {
        return send("POST", path, Json.text(body));
    }

    public Page patch(String path, Object body) {
        return send("PATCH", path, Json.text(body));
    }

    public Page put(String path, Object body) {
        return send("PUT", path, Json.text(body));
    }

    /** {@code body} goes out as it is, as JSON. */
    public Page send(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        if (sendsCsrfHeader && !method.equals("GET") && cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
        headers.forEach(request::setHeader);
        return received(request.build());
    }

    private Page received(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(this::keep);
            return new Page(response);
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        http.close();
    }

    /** What came back. */
    public record Page(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Map<String, Object> json() {
            return Json.object(body());
        }

        /** The code of a problem; empty when the answer is none. */
        public String code() {
            return header("content-type").startsWith("application/problem+json")
                    ? String.valueOf(json().get("code"))
                    : "";
        }

        /** The one Set-Cookie header for {@code name}, split at its semicolons. */
        public List<String> setCookie(String name) {
            return response.headers().allValues("set-cookie").stream()
                    .filter(header -> header.startsWith(name + "="))
                    .flatMap(header -> Arrays.stream(header.split("; ")))
                    .toList();
        }
    }
}
