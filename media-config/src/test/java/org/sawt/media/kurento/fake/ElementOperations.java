package org.sawt.media.kurento.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;

/** What {@code invoke} can ask of a media element; a WebRtcEndpoint understands more than the others. */
final class ElementOperations {

    private static final Set<String> SETTERS = Set.of(
            "setStunServerAddress",
            "setStunServerPort",
            "setTurnUrl",
            "setNetworkInterfaces",
            "setIceTcp",
            "setExternalIPv4",
            "setExternalIPv6",
            "setMaxAudioRecvBandwidth",
            "setSendTagsInEvents");

    private final FakeObjects objects;
    private final Events events;

    ElementOperations(FakeObjects objects, Events events) {
        this.objects = objects;
        this.events = events;
    }

    JsonElement invoke(String session, FakeObject element, String operation, JsonObject params) {
        if (SETTERS.contains(operation)) {
            return JsonNull.INSTANCE;
        }
        if (element.parent == null) {
            throw Refusal.noSuchOperation(operation, params.size());
        }
        return switch (operation) {
            case "connect" -> connect(session, element, params);
            case "disconnect" -> disconnect(session, element, params);
            case "getSinkConnections" -> connections(element);
            case "isMediaFlowingIn", "isMediaFlowingOut", "isMediaTranscoding" -> new JsonPrimitive(false);
            case "getStats" -> element.stats == null ? JsonNull.INSTANCE : element.stats;
            default -> negotiate(element, operation, params);
        };
    }

    private JsonElement negotiate(FakeObject element, String operation, JsonObject params) {
        if (!element.type.equals("WebRtcEndpoint")) {
            throw Refusal.noSuchOperation(operation, params.size());
        }
        return switch (operation) {
            case "processOffer" -> processOffer(element, Json.text(params, "offer"));
            case "gatherCandidates" -> gather(element);
            case "addIceCandidate" -> {
                element.candidates.add(Json.text(params.getAsJsonObject("candidate"), "candidate"));
                yield JsonNull.INSTANCE;
            }
            case "getConnectionState" -> new JsonPrimitive("DISCONNECTED");
            case "getMediaState" -> new JsonPrimitive("DISCONNECTED");
            case "getICECandidatePairs" -> new JsonArray();
            default -> throw Refusal.noSuchOperation(operation, params.size());
        };
    }

    private static JsonElement processOffer(FakeObject endpoint, String offer) {
        if (endpoint.offer != null) {
            throw new Refusal(40208, "SDP_END_POINT_ALREADY_NEGOTIATED", "Endpoint already negotiated");
        }
        var answer = Answers.to(offer, endpoint.certificate);
        endpoint.offer = offer;
        return new JsonPrimitive(answer);
    }

    /** Before the offer, and a second time, the server says nothing of it, and does nothing. */
    private JsonElement gather(FakeObject endpoint) {
        if (endpoint.offer != null && !endpoint.gathered) {
            endpoint.gathered = true;
            events.gathered(endpoint);
        }
        return JsonNull.INSTANCE;
    }

    private JsonElement connect(String session, FakeObject source, JsonObject params) {
        var sink = objects.get(session, Json.text(params, "sink"));
        source.sinks.add(sink.id);
        events.connected("ElementConnected", source, sink);
        return JsonNull.INSTANCE;
    }

    private JsonElement disconnect(String session, FakeObject source, JsonObject params) {
        var sink = objects.get(session, Json.text(params, "sink"));
        if (source.sinks.remove(sink.id)) {
            events.connected("ElementDisconnected", source, sink);
        }
        return JsonNull.INSTANCE;
    }

    private static JsonElement connections(FakeObject source) {
        var all = new JsonArray();
        for (var sink : source.sinks) {
            var one = Json.typed("ElementConnectionData");
            one.addProperty("sink", sink);
            one.addProperty("sinkDescription", "default");
            one.addProperty("source", source.id);
            one.addProperty("sourceDescription", "default");
            one.addProperty("type", "AUDIO");
            all.add(one);
        }
        return all;
    }
}
