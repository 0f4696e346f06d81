package org.sawt.signaling.bench.media;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.sawt.signaling.e2e.Browser;
import org.sawt.signaling.e2e.Call;
import org.sawt.signaling.e2e.SawtProcess;

/** The packaged server and its pages: a therapist is in the session, a parent who was admitted before comes by link. */
final class SawtCall implements Entrance {

    private final String subject;
    private final SawtProcess sawt;
    private final Call call;
    private final Ears ears;

    SawtCall(String subject, Path home, Browser browser, Map<String, String> settings) {
        this.subject = subject;
        sawt = SawtProcess.packed(home, withManyVisits(settings));
        call = Call.begin(sawt, browser, Browser.Device.DESKTOP_ENGLISH, Browser.Device.PHONE_ENGLISH);
        ears = new Ears(call.parent().page());
        leave();
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public FirstSound enter() {
        call.parent().opens(call.link());
        ears.awaitMicrophone();
        call.parent().joins();
        FirstSound heard = FirstSound.heardBy(ears);
        leave();
        return heard;
    }

    @Override
    public void close() {
        call.close();
        sawt.close();
    }

    private void leave() {
        call.parent().isInTheCall().leaves();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> call.therapist().hearing().openConnections() == 0);
    }

    /** One link is opened more often here than a family would in a minute. */
    private static Map<String, String> withManyVisits(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("sawt.schedule.exchanges", "1000");
        return all;
    }
}
