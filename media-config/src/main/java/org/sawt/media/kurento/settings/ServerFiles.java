package org.sawt.media.kurento.settings;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kurento's own files (7.3), by their place under {@code /etc/kurento}. Values were checked: none needs an escape. */
final class ServerFiles {

    private static final String MODULES = "modules/kurento/";

    private ServerFiles() {}

    static Map<String, String> render(VoiceSettings settings) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("kurento.conf.json", server(settings));
        files.put(MODULES + "SdpEndpoint.conf.json", SDP);
        files.put(MODULES + "BaseRtpEndpoint.conf.ini", ports(settings));
        files.put(MODULES + "WebRtcEndpoint.conf.ini", ice(settings));
        return files;
    }

    private static String server(VoiceSettings settings) {
        return """
                {
                  "mediaServer": {
                    "resources": {
                      "exceptionLimit": "%s",
                      "garbageCollectorPeriod": %d,
                      "disableRequestCache": false
                    },
                    "net": {
                      "websocket": {
                        "address": "%s",
                        "port": %d,
                        "path": "kurento",
                        "threads": %d,
                        "connqueue": %d
                      }
                    }
                  }
                }
                """.formatted(
                        settings.resourceLimit(),
                        settings.orphanSeconds(),
                        settings.listenAddress().getHostAddress(),
                        settings.listenPort(),
                        settings.workerThreads(),
                        settings.waitingConnections());
    }

    /** What is not listed is answered as refused: an offer of video, or of another codec, costs nothing. */
    private static final String SDP = """
            {
              "numAudioMedias": 1,
              "numVideoMedias": 0,
              "audioCodecs": [ { "name": "opus/48000/2" } ],
              "videoCodecs": []
            }
            """;

    private static String ports(VoiceSettings settings) {
        return """
                minPort=%d
                maxPort=%d
                """.formatted(settings.minPort(), settings.maxPort());
    }

    private static String ice(VoiceSettings settings) {
        List<String> lines = new ArrayList<>();
        if (!settings.networkInterfaces().isEmpty()) {
            lines.add("networkInterfaces=" + String.join(",", settings.networkInterfaces()));
        }
        lines.add("iceTcp=" + (settings.iceTcp() ? 1 : 0));
        settings.externalIpv4().map(InetAddress::getHostAddress).ifPresent(ip -> lines.add("externalIPv4=" + ip));
        settings.stun().ifPresent(stun -> {
            lines.add("stunServerAddress=" + stun.address().getHostAddress());
            lines.add("stunServerPort=" + stun.port());
        });
        settings.turnUrl().ifPresent(url -> lines.add("turnURL=" + url));
        return String.join("\n", lines) + "\n";
    }
}
