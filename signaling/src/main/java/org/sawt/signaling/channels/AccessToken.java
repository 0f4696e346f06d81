package org.sawt.signaling.channels;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a payload carries its token. */
final class AccessToken {

    private AccessToken() {}

    /** The {@code access_token}; {@code unauthorized} if there is none, {@code malformed} if it is no string. */
    static String in(ObjectNode payload) {
        @Nullable JsonNode token = payload.get("access_token");
        if (token == null || token.isNull()) {
            throw Refusal.of(RefusalCode.UNAUTHORIZED, "access_token is missing")
                    .asException();
        }
        if (!token.isString()) {
            throw Refusal.of(RefusalCode.MALFORMED, "access_token is a string").asException();
        }
        return token.stringValue();
    }
}
