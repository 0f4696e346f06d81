package org.sawt.signaling.bench.media;

import java.net.URI;
import java.nio.file.Path;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaType;
import org.kurento.client.PlayerEndpoint;
import org.kurento.client.WebRtcEndpoint;

/**
 * People without browsers, which would fill the machine first: endpoints of a media server of their own. All send the same
 * voice, which is encoded once; what they hear is decrypted and counted, not decoded.
 */
final class Crowd implements AutoCloseable {

    private final KurentoClient client;
    private final MediaPipeline pipeline;
    private final PlayerEndpoint voice;

    /** @param sound must last longer than the crowd */
    Crowd(URI server, Path sound) {
        client = KurentoClient.create(server.toString());
        pipeline = client.createMediaPipeline();
        voice = new PlayerEndpoint.Builder(pipeline, sound.toUri().toString()).build();
        voice.play();
    }

    /** One more of them, who speaks as soon as there is a connection. */
    WebRtcEndpoint newPerson() {
        WebRtcEndpoint person = new WebRtcEndpoint.Builder(pipeline).build();
        voice.connect(person, MediaType.AUDIO);
        return person;
    }

    @Override
    public void close() {
        client.destroy();
    }
}
