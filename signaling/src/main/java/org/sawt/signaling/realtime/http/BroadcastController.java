package org.sawt.signaling.realtime.http;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.realtime.Messages;
import org.sawt.signaling.realtime.NewMessage;
import org.sawt.signaling.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends messages: where Supabase's clients look for it, by a realtime token; and under {@code /api}, by the cookie of who is
 * signed in. Who it is, is known before the body is read.
 */
@RestController
class BroadcastController {

    private static final String BATCH = "/broadcast";
    private static final String SINGLE = "/broadcast/{topic}/events/{event}";

    private final Messages messages;
    private final TokenHolders holders;
    private final MessageBodies bodies;

    BroadcastController(Messages messages, TokenHolders holders, MessageBodies bodies) {
        this.messages = messages;
        this.holders = holders;
        this.bodies = bodies;
    }

    @PostMapping(BroadcastSecurity.PATH + BATCH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends messages {messages: [{topic, event, payload, private?}]} with a realtime token")
    void batch(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request)
            throws IOException {
        Caller caller = holders.of(authorization);
        messages.send(caller, bodies.batch(request));
    }

    @PostMapping(BroadcastSecurity.PATH + SINGLE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends one message, JSON or bytes, with a realtime token")
    void single(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @PathVariable String topic,
            @PathVariable String event,
            @RequestParam(name = "private", required = false) @Nullable Boolean isPrivate,
            HttpServletRequest request)
            throws IOException {
        Caller caller = holders.of(authorization);
        messages.send(caller, List.of(new NewMessage(topic, event, bodies.payload(request), isPrivate)));
    }

    @PostMapping("/api" + BATCH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends messages {messages: [{topic, event, payload, private?}]}")
    void batch(Caller caller, HttpServletRequest request) throws IOException {
        messages.send(caller, bodies.batch(request));
    }

    @PostMapping("/api" + SINGLE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends one message, JSON or bytes")
    void single(
            Caller caller,
            @PathVariable String topic,
            @PathVariable String event,
            @RequestParam(name = "private", required = false) @Nullable Boolean isPrivate,
            HttpServletRequest request)
            throws IOException {
        messages.send(caller, List.of(new NewMessage(topic, event, bodies.payload(request), isPrivate)));
    }
}
