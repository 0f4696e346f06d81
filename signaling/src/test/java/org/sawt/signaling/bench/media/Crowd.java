package org.sawt.signaling.bench.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaType;
import org.kurento.client.RtpEndpoint;
import org.kurento.client.WebRtcEndpoint;

/**
 * People without browsers, which would fill the machine first: endpoints of a media server of their own. All send the same
 * voice; what they hear is decrypted and counted, not decoded.
 */
final class Crowd implements AutoCloseable {

    private static final Pattern AUDIO_PORT = Pattern.compile("m=audio (\\d+)");

    private final KurentoClient client;
    private final MediaPipeline pipeline;
    private final RtpEndpoint mouth;
    private final Voice voice;

    Crowd(URI server) throws IOException {
        client = KurentoClient.create(server.toString());
        pipeline = client.createMediaPipeline();
        voice = new Voice();
        // Not a PlayerEndpoint: that of 7.3.0 fell silent in 9 of 24 tries.
        mouth = new RtpEndpoint.Builder(pipeline).build();
        voice.speakTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), port(mouth.processOffer(offer()))));
    }

    /** One more of them, who speaks as soon as there is a connection. */
    WebRtcEndpoint newPerson() {
        WebRtcEndpoint person = new WebRtcEndpoint.Builder(pipeline).build();
        mouth.connect(person, MediaType.AUDIO);
        return person;
    }

    @Override
    public void close() {
        voice.close();
        client.destroy();
    }

    private String offer() {
        return """
                v=0
                o=- 1 1 IN IP4 127.0.0.1
                s=-
                c=IN IP4 127.0.0.1
                t=0 0
                m=audio %d RTP/AVP %d
                a=rtpmap:%d opus/48000/2
                a=sendonly
                """.formatted(voice.port(), Voice.PAYLOAD_TYPE, Voice.PAYLOAD_TYPE)
                .replace("\n", "\r\n");
    }

    private static int port(String answer) {
        Matcher media = AUDIO_PORT.matcher(answer);
        if (!media.find()) {
            throw new IllegalStateException("the media server of the crowd takes no audio");
        }
        return Integer.parseInt(media.group(1));
    }
}
