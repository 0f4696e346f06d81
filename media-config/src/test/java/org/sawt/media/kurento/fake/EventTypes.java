package org.sawt.media.kurento.fake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which events and ancestors each type has; from the modules' {@code kmd.json} of 7.3.0. */
final class EventTypes {

    private static final Set<String> ELEMENT = Set.of(
            "Error",
            "ElementConnected",
            "ElementDisconnected",
            "MediaFlowInStateChanged",
            "MediaFlowOutStateChanged",
            "MediaTranscodingStateChanged");

    private static final Set<String> WEBRTC = Set.of(
            "ConnectionStateChanged",
            "DataChannelClosed",
            "DataChannelOpened",
            "DtlsConnectionStateChange",
            "IceCandidateFound",
            "IceComponentStateChanged",
            "IceGatheringDone",
            "MediaSessionStarted",
            "MediaSessionTerminated",
            "MediaStateChanged",
            "NewCandidatePairSelected");

    private static final Map<String, List<String>> HIERARCHY = Map.of(
            "MediaPipeline",
            List.of("kurento.MediaObject"),
            "PassThrough",
            List.of("kurento.MediaElement", "kurento.MediaObject"),
            "WebRtcEndpoint",
            List.of(
                    "kurento.BaseRtpEndpoint",
                    "kurento.SdpEndpoint",
                    "kurento.SessionEndpoint",
                    "kurento.Endpoint",
                    "kurento.MediaElement",
                    "kurento.MediaObject"));

    private EventTypes() {}

    static boolean known(String type, String event) {
        return switch (type) {
            case "ServerManager" ->
                Set.of("Error", "ObjectCreated", "ObjectDestroyed").contains(event);
            case "WebRtcEndpoint" -> WEBRTC.contains(event) || ELEMENT.contains(event);
            case "PassThrough" -> ELEMENT.contains(event);
            default -> "Error".equals(event);
        };
    }

    static List<String> hierarchy(String type) {
        return HIERARCHY.getOrDefault(type, List.of("kurento.MediaObject"));
    }
}
