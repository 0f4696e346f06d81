package org.sawt.signaling.realtime;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a presence of what a client tracks: checks the client's fields, and adds those that are the server's alone. */
@Component
class TrackedFields {

    static final String IDENTITY = "identity";
    private static final String REF = "phx_ref";
    private static final String REF_BEFORE = "phx_ref_prev";

    /** What a client that tracks again what it has heard sends back. */
    private static final List<String> SERVERS_REFS = List.of(REF, REF_BEFORE, "presence_ref");

    private final PayloadCodec codec;
    private final RealtimeSettings.Presence limits;

    TrackedFields(PayloadCodec codec, RealtimeSettings settings) {
        this.codec = codec;
        this.limits = settings.presence();
    }

    /**
     * The client's own fields of {@code payload}; throws {@code too_large}, and {@code forbidden} for an identity that is not
     * the client's.
     */
    ObjectNode own(ObjectNode payload, Identity identity) {
        JsonNode claimed = payload.get(IDENTITY);
        if (claimed != null && !claimed.equals(codec.mapper().valueToTree(identity))) {
            throw Refusal.of(RefusalCode.FORBIDDEN, "identity is set by the server")
                    .asException();
        }
        ObjectNode own = payload.deepCopy();
        own.remove(IDENTITY);
        own.remove(SERVERS_REFS);
        if (own.size() > limits.keys()
                || codec.encode(own).length() > limits.size().toBytes()) {
            throw Refusal.of(
                            RefusalCode.TOO_LARGE,
                            "a presence has at most " + limits.keys() + " fields and "
                                    + limits.size().toBytes() + " characters")
                    .asException();
        }
        return own;
    }

    /** What others see of it; {@code before} is what they saw until now. */
    ObjectNode presence(ObjectNode own, Identity identity, @Nullable ObjectNode before) {
        ObjectNode presence = own.deepCopy();
        presence.set(IDENTITY, codec.mapper().valueToTree(identity));
        presence.put(REF, UUID.randomUUID().toString());
        if (before != null) {
            presence.set(REF_BEFORE, before.get(REF));
        }
        return presence;
    }
}
