package org.sawt.signaling.realtime.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.eclipse.jetty.ee11.servlet.ServletCoreRequest;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.realtime.RowChanges;
import org.sawt.signaling.realtime.RowChangesJoin;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/feed}: row changes as server-sent events. */
@RestController
class FeedController {

    /** Said in messages where a channel's name would stand. */
    private static final String NAME = "feed";

    private final EventStreams streams;
    private final StreamWriter writer;
    private final RowChanges rows;
    private final PayloadCodec codec;
    private final StreamSettings settings;

    FeedController(
            EventStreams streams, StreamWriter writer, RowChanges rows, PayloadCodec codec, StreamSettings settings) {
        this.streams = streams;
        this.writer = writer;
        this.rows = rows;
        this.codec = codec;
        this.settings = settings;
    }

    /** {@code lastEventId} is what a browser sends when it comes back, and later than {@code since}. */
    @GetMapping(path = "/api/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(
            Caller caller,
            @RequestParam("postgres_changes") String wanted,
            @RequestParam(required = false) @Nullable Long since,
            @RequestParam(required = false) @Nullable UUID epoch,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response) {
        EventId last = lastEventId == null || lastEventId.isEmpty() ? null : EventId.of(lastEventId);
        RowChangesJoin join = last == null
                ? join(wanted, since, epoch, purpose)
                : join(wanted, last.position(), last.epoch(), purpose);
        EventStream stream = streams.open(caller);
        try {
            stream.begin(rows.select(caller, NAME, join));
        } catch (RuntimeException refused) {
            streams.close(stream);
            throw refused;
        }
        endWhenStalled(request);
        response.setHeader("X-Accel-Buffering", "no"); // nginx would keep events back until there are enough
        return writer.begin(stream);
    }

    /** As in the payload of a join, by the same rules. */
    private RowChangesJoin join(String wanted, @Nullable Long since, @Nullable UUID epoch, @Nullable String purpose) {
        ObjectNode payload = codec.mapper().createObjectNode();
        payload.putObject("config").set("postgres_changes", list(wanted));
        payload.put("since", since);
        payload.put("epoch", epoch == null ? null : epoch.toString());
        payload.put("purpose", purpose);
        return codec.decode(payload, RowChangesJoin.class);
    }

    private JsonNode list(String wanted) {
        try {
            JsonNode list = codec.mapper().readTree(wanted);
            if (list.isArray() && !list.isEmpty()) {
                return list;
            }
        } catch (JacksonException unreadable) {
            // Said below; what was sent is not repeated.
        }
        throw Refusal.of(RefusalCode.MALFORMED, "postgres_changes is a list of what is wanted, as JSON")
                .asException();
    }

    /** A write that makes no progress for so long fails; the heartbeat keeps a stream that is only quiet. */
    private void endWhenStalled(HttpServletRequest request) {
        ServletCoreRequest.wrap(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .setIdleTimeout(settings.stalledAfter().toMillis());
    }
}
