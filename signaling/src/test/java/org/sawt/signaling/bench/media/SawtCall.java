package org.sawt.signaling.bench.media;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.sawt.signaling.e2e.Browser;
import org.sawt.signaling.e2e.Call;
import org.sawt.signaling.e2e.Parent;
import org.sawt.signaling.e2e.SawtProcess;
import org.sawt.signaling.e2e.Therapist;
import org.sawt.signaling.e2e.Words;

/** The packaged server and its pages: a therapist is in the session, a parent who was admitted before comes by link. */
final class SawtCall implements Entrance {

    private final String subject;
    private final SawtProcess sawt;
    private final Therapist therapist;
    private final Parent parent;
    private final Ears ears;
    private final String link;

    SawtCall(String subject, Path home, Browser browser, Map<String, String> settings) {
        this.subject = subject;
        sawt = SawtProcess.on(home, "127.0.0.1", withManyVisits(settings));
        therapist = new Therapist(browser.newPerson(Browser.Device.DESKTOP_ENGLISH), Words.ENGLISH);
        link = therapist
                .signsIn(sawt.address(), Call.THERAPIST, Call.PASSWORD)
                .startsSession()
                .joinLink();
        Page page = browser.newPerson(Browser.Device.PHONE_ENGLISH);
        ears = Ears.of(page);
        parent = new Parent(page, Words.ENGLISH);
        parent.opens(link).joins();
        therapist.admits();
        leave();
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public FirstSound enter() {
        parent.opens(link);
        ears.awaitMicrophone();
        parent.joins();
        FirstSound heard = FirstSound.heardBy(ears);
        leave();
        return heard;
    }

    @Override
    public void close() {
        therapist.page().context().close();
        parent.page().context().close();
        sawt.close();
    }

    private void leave() {
        parent.isInTheCall().leaves();
        await().atMost(Duration.ofSeconds(10)).until(() -> therapist.hearing().openConnections() == 0);
    }

    /** One link is opened more often here than a family would in a minute. */
    private static Map<String, String> withManyVisits(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("sawt.schedule.exchanges", "1000");
        return all;
    }
}
