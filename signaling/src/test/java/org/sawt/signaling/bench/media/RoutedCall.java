package org.sawt.signaling.bench.media;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sawt.signaling.e2e.Browser;
import org.sawt.signaling.e2e.Call;
import org.sawt.signaling.e2e.MediaServerProcess;
import org.sawt.signaling.e2e.Parent;
import org.sawt.signaling.e2e.SawtProcess;
import org.sawt.signaling.e2e.Words;

/** A call of two or more on a media server, everybody at an own page, under a server that was started for it. */
final class RoutedCall implements AutoCloseable {

    /** Who comes after therapist and parent. */
    private static final List<String> MORE = List.of("student", "interpreter");

    private final SawtProcess sawt;
    private final Call call;
    private final List<Parent> others = new ArrayList<>();
    private final List<Ears> ears = new ArrayList<>();

    /** @param people two to four */
    RoutedCall(Path home, Browser browser, List<MediaServerProcess> servers, int people) {
        String uris =
                servers.stream().map(MediaServerProcess::uri).map(URI::toString).collect(Collectors.joining(","));
        sawt = SawtProcess.packed(home, Map.of("sawt.media.mode", "routed", "sawt.media.kurento.uris", uris));
        call = Call.begin(sawt, browser, Browser.Device.DESKTOP_ENGLISH, Browser.Device.PHONE_ENGLISH);
        ears.add(new Ears(call.therapist().page()));
        ears.add(new Ears(call.parent().page()));
        MORE.subList(0, people - 2).forEach(role -> join(role, browser));
        heardByAll(0);
    }

    /** When everybody heard everybody else on connections made since {@code start}; both in milliseconds since the epoch. */
    double heardByAll(double start) {
        int voices = ears.size() - 1;
        return ears.stream()
                .mapToDouble(each -> each.played(start, voices))
                .max()
                .orElseThrow();
    }

    /** Waits until the server says that all its rooms run there; {@code mesh}, or a media server's {@code host:port}. */
    void awaitRoomOn(String server) {
        await("the room on " + server)
                .atMost(Duration.ofSeconds(10))
                .until(() -> sawt.metric("media_rooms", "server", server) == 1);
    }

    boolean runsOn(String server) {
        return sawt.metric("media_rooms", "server", server) == 1;
    }

    @Override
    public void close() {
        others.forEach(other -> other.page().context().close());
        call.close();
        sawt.close();
    }

    private void join(String role, Browser browser) {
        Parent other = new Parent(browser.newPerson(Browser.Device.PHONE_ENGLISH), Words.ENGLISH);
        other.opens(call.linkFor(role, sawt)).joins();
        call.therapist().admits();
        other.isInTheCall();
        others.add(other);
        ears.add(new Ears(other.page()));
    }
}
