package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.MediaRoom.Verdict;
import org.sawt.media.MediaSample;
import org.sawt.media.kurento.fake.FakeKurento;
import org.sawt.media.kurento.fake.FakeObject;
import org.sawt.media.kurento.fake.Refusal;

/** One room on a fake media server, its browsers, and all that the room says to its owner. */
final class Scene implements MediaRoom.Listener, AutoCloseable {

    static final int EPOCH = 1;

    private static final KurentoSettings SETTINGS =
            new KurentoSettings(Duration.ofSeconds(5), Duration.ofMillis(250), Duration.ofMillis(200), 3);

    private static final KurentoSettings IMPATIENT =
            new KurentoSettings(Duration.ofMillis(200), Duration.ofMillis(250), Duration.ofMillis(200), 3);

    private static final KurentoSettings PATIENT =
            new KurentoSettings(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMillis(200), 3);

    record Fault(String endpoint, String link, MediaFault fault) {}

    record Sample(String endpoint, MediaSample sample) {}

    final FakeKurento kurento = FakeKurento.start();
    final SingleServer server = new SingleServer(kurento.uri());
    final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    final KurentoEngine engine;
    final List<Fault> faulty = new CopyOnWriteArrayList<>();
    final List<String> mended = new CopyOnWriteArrayList<>();
    final List<MediaFault> failures = new CopyOnWriteArrayList<>();
    final List<LinkSignal> said = new CopyOnWriteArrayList<>();
    final List<Sample> samples = new CopyOnWriteArrayList<>();
    MediaRoom room;
    private final Map<String, List<Link>> links = new ConcurrentHashMap<>();
    private final Map<String, String> offers = new ConcurrentHashMap<>();

    Scene() {
        this(SETTINGS, _ -> {});
    }

    /** Every step may take 200 ms. */
    static Scene impatient(Consumer<Scene> before) {
        return new Scene(IMPATIENT, before);
    }

    /** What does not flow is left alone. */
    static Scene patient() {
        return new Scene(PATIENT, _ -> {});
    }

    static Scene with(Consumer<Scene> before) {
        return new Scene(SETTINGS, before);
    }

    /** @param before done before the room is opened */
    private Scene(KurentoSettings settings, Consumer<Scene> before) {
        before.accept(this);
        engine = new KurentoEngine(server, settings, KurentoObserver.NONE, timer, InstantSource.system());
        room = engine.open("room", EPOCH, this);
    }

    void join(String... speakers) {
        Arrays.stream(speakers).forEach(one -> room.join(new MediaRoom.Member(one, 1, one, true, true)));
    }

    void observe(String observer) {
        room.join(new MediaRoom.Member(observer, 1, observer, false, true));
    }

    /** Another room in the place of the one there was. */
    void reopen() {
        room.close();
        links.clear();
        failures.clear();
        room = engine.open("room", EPOCH, this);
    }

    void leave(String endpoint) {
        room.leave(endpoint);
        links.remove(endpoint);
    }

    /** They join, and all that they need is set up. */
    void connect(String... speakers) {
        join(speakers);
        awaitAnswered(speakers);
    }

    /** Offers on whatever has not been offered on; until everything has been answered and can be heard. */
    void awaitAnswered(String... endpoints) {
        soon().until(() -> Arrays.stream(endpoints).allMatch(this::isAnswered));
    }

    boolean isAnswered(String endpoint) {
        List<Link> now = links(endpoint);
        now.stream().filter(link -> !offers.containsKey(link.id())).forEach(link -> offer(endpoint, link));
        return links.containsKey(endpoint)
                && now.stream().noneMatch(link -> answers(link).isEmpty());
    }

    Verdict offer(String endpoint, Link link) {
        return offer(endpoint, link, ChromiumOffers.of(link));
    }

    Verdict offer(String endpoint, Link link, String sdp) {
        offers.put(link.id(), sdp);
        return room.signal(endpoint, new LinkSignal.Description(link.id(), EPOCH, "offer", sdp));
    }

    Verdict candidate(String endpoint, Link link, int port, @Nullable String fragment) {
        String text = "candidate:1 1 udp 2113937151 127.0.0.1 " + port + " typ host";
        return room.signal(endpoint, new LinkSignal.Candidate(link.id(), EPOCH, text, "0", 0, fragment));
    }

    List<String> answers(Link link) {
        return said.stream()
                .filter(signal -> signal.link().equals(link.id()))
                .filter(LinkSignal.Description.class::isInstance)
                .map(signal -> ((LinkSignal.Description) signal).sdp())
                .toList();
    }

    List<Link> links(String endpoint) {
        return links.getOrDefault(endpoint, List.of());
    }

    /** The link on which {@code endpoint} sends. */
    Link sending(String endpoint) {
        return links(endpoint).stream().filter(Link::send).findFirst().orElseThrow();
    }

    Link receiving(String endpoint, String peer) {
        return links(endpoint).stream()
                .filter(link -> link.receive() && link.peer().equals(peer))
                .findFirst()
                .orElseThrow();
    }

    /** What stands behind {@code link} at the server, once its last offer was taken there. */
    FakeObject end(Link link) {
        String fragment = "a=ice-ufrag:" + fragment(link) + "\r\n";
        return soon().until(
                        () -> kurento.objects("WebRtcEndpoint").stream()
                                .filter(end ->
                                        end.offer() != null && end.offer().contains(fragment))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    String fragment(Link link) {
        String offer = offers.getOrDefault(link.id(), "");
        return offer.lines()
                .filter(line -> line.startsWith("a=ice-ufrag:"))
                .findFirst()
                .orElseThrow()
                .substring("a=ice-ufrag:".length());
    }

    int ends() {
        return kurento.objects("WebRtcEndpoint").size();
    }

    void ice(Link link, String state) {
        JsonObject data = new JsonObject();
        data.addProperty("componentId", 1);
        data.addProperty("streamId", 1);
        data.addProperty("state", state);
        kurento.fire(end(link).id(), "IceComponentStateChanged", data);
    }

    void flow(Link link, boolean flows) {
        JsonObject data = new JsonObject();
        data.addProperty("padName", "default");
        data.addProperty("mediaType", "AUDIO");
        data.addProperty("state", flows ? "FLOWING" : "NOT_FLOWING");
        kurento.fire(end(link).id(), link.send() ? "MediaFlowOutStateChanged" : "MediaFlowInStateChanged", data);
    }

    /** Ends as a browser's that is connected and speaks, or hears somebody who does. */
    void live(Link link) {
        ice(link, "CONNECTED");
        flow(link, true);
    }

    /** Ends the room, and waits until nothing of it is left: here or at the server. */
    void awaitNothingLeft() {
        room.close();
        awaitEmpty();
    }

    void awaitEmpty() {
        soon().untilAsserted(() -> {
            assertThat(kurento.objects()).isEmpty();
            assertThat(server.taken()).isZero();
            assertThat(engine.rooms()).isZero();
        });
    }

    /** The server refuses for no reason that means anything to us. */
    static Refusal refusal() {
        return new Refusal(40000, "UNEXPECTED_ERROR", "refused");
    }

    static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(15));
    }

    @Override
    public void links(String endpoint, int epoch, List<Link> wanted) {
        links.put(endpoint, List.copyOf(wanted));
    }

    @Override
    public void signal(String endpoint, String from, LinkSignal signal) {
        said.add(signal);
    }

    @Override
    public void faulty(String endpoint, String link, MediaFault fault) {
        faulty.add(new Fault(endpoint, link, fault));
    }

    @Override
    public void mended(String endpoint, String link) {
        mended.add(link);
    }

    @Override
    public void sampled(String endpoint, MediaSample sample) {
        samples.add(new Sample(endpoint, sample));
    }

    @Override
    public void failed(MediaFault fault) {
        failures.add(fault);
    }

    @Override
    public void close() {
        room.close();
        server.close();
        kurento.close();
        timer.shutdownNow();
    }
}
