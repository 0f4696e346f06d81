package org.sawt.media.kurento.fake;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** An error as the real server answers it; its own codes are 40000 and above and carry their name. */
public final class Refusal extends RuntimeException {

    private final int code;
    private final @Nullable String type;

    public Refusal(int code, @Nullable String type, String message) {
        super(message, null, false, false);
        this.code = code;
        this.type = type;
    }

    static Refusal noSuchObject(String id) {
        return new Refusal(40101, "MEDIA_OBJECT_NOT_FOUND", "Object '" + id + "' not found");
    }

    static Refusal noSuchSession() {
        return new Refusal(40007, "INVALID_SESSION", "Invalid session");
    }

    static Refusal missing(String parameter) {
        return new Refusal(-32000, null, "'" + parameter + "' parameter is required");
    }

    static Refusal noSuchOperation(String operation, int parameters) {
        return new Refusal(
                40008,
                "MALFORMED_TRANSACTION",
                "Method '" + operation + "' with " + parameters + " parameters not found");
    }

    /** The server's threads or files are used up. */
    public static Refusal notEnoughResources() {
        return new Refusal(40009, "NOT_ENOUGH_RESOURCES", "Too many threads");
    }

    JsonObject json() {
        var error = new JsonObject();
        error.addProperty("code", code);
        if (type != null) {
            var data = new JsonObject();
            data.addProperty("type", type);
            error.add("data", data);
        }
        error.addProperty("message", getMessage());
        return error;
    }
}
