package org.sawt.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.sawt.media.MediaRoom.Verdict;

/** A room's owner and its browsers, as the contract needs them: one thread calls the engine, every offer is answered. */
final class Stage implements MediaRoom.Listener, AutoCloseable {

    private record Heard(String endpoint, LinkSignal signal) {}

    private record Offered(String endpoint, String link) {}

    private final MediaEngineContract.Driver driver;
    private final ExecutorService owner =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Map<String, List<Link>> links = new ConcurrentHashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<MediaFault> faults = new CopyOnWriteArrayList<>();
    private final List<MediaFault> failures = new CopyOnWriteArrayList<>();
    private final Map<String, String> offers = new ConcurrentHashMap<>();
    private final int epoch;
    private final MediaRoom room;

    Stage(MediaEngineContract.Driver driver, int epoch) {
        this.driver = driver;
        this.epoch = epoch;
        this.room = driver.engine().open("room", epoch, this);
    }

    void join(String... endpoints) {
        for (String endpoint : endpoints) {
            joinAs(endpoint, 1);
        }
    }

    void joinAs(String endpoint, int incarnation) {
        tell(() -> room.join(new MediaRoom.Member(endpoint, incarnation, endpoint, true, true)));
    }

    void observe(String endpoint) {
        tell(() -> room.join(new MediaRoom.Member(endpoint, 1, endpoint, false, true)));
    }

    void leave(String endpoint) {
        tell(() -> room.leave(endpoint));
        links.remove(endpoint);
    }

    /** Waits until the two hear each other; the link on which {@code from} may offer. */
    Link connect(String from, String to) {
        join(from, to);
        awaitHearing(from, to);
        awaitHearing(to, from);
        return links(from).stream().filter(Link::send).findFirst().orElseThrow();
    }

    Verdict offer(String from, String link, int epoch) {
        offers.put(link, driver.offer(find(from, link)));
        return offerAgain(from, link, epoch);
    }

    Verdict offerAgain(String from, String link, int epoch) {
        String offer = Objects.requireNonNull(offers.get(link));
        return ask(() -> room.signal(from, new LinkSignal.Description(link, epoch, "offer", offer)));
    }

    /** Offers on as many links as are known and were not offered on yet, at most so many. */
    void offerSome(int most) {
        links.keySet().stream()
                .flatMap(endpoint -> unoffered(endpoint).map(link -> new Offered(endpoint, link.id())))
                .limit(most)
                .toList()
                .forEach(one -> offer(one.endpoint, one.link, epoch));
    }

    void awaitEverythingAnswered(String... endpoints) {
        soon().until(() -> isEverythingAnswered(endpoints));
    }

    /** Offers where a browser would, and says whether all has been answered. */
    boolean isEverythingAnswered(String... endpoints) {
        for (String endpoint : endpoints) {
            unoffered(endpoint).toList().forEach(link -> offer(endpoint, link.id(), epoch));
        }
        return Stream.of(endpoints)
                .allMatch(endpoint -> toldLinks(endpoint)
                        && links(endpoint).stream()
                                .filter(link -> !link.polite())
                                .noneMatch(link -> answers(endpoint, link.id()).isEmpty()));
    }

    Verdict candidate(String from, String link, int epoch) {
        String text = "candidate:1 1 udp 2113937151 127.0.0.1 50000 typ host";
        return ask(() -> room.signal(from, new LinkSignal.Candidate(link, epoch, text, "0", 0, null)));
    }

    void awaitHearing(String endpoint, String... voices) {
        soon().untilAsserted(() -> assertThat(voicesOf(endpoint)).containsExactlyInAnyOrder(voices));
    }

    void awaitAnswers(String endpoint, String link, int count) {
        soon().until(() -> answers(endpoint, link).size() >= count);
    }

    /** The answers' text, in the order in which they came. */
    List<String> answers(String endpoint, String link) {
        return heard.stream()
                .filter(one -> answers(one, endpoint, link))
                .map(one -> ((LinkSignal.Description) one.signal).sdp())
                .toList();
    }

    List<Link> links(String endpoint) {
        return links.getOrDefault(endpoint, List.of());
    }

    boolean toldLinks(String endpoint) {
        return links.containsKey(endpoint);
    }

    void forget(String endpoint) {
        links.remove(endpoint);
    }

    List<MediaFault> failures() {
        return failures;
    }

    List<MediaFault> faults() {
        return faults;
    }

    /** The same link as its other end sees it; empty where a server is the other end. */
    Optional<Link> otherEnd(String endpoint, Link link) {
        return link.peer().equals(endpoint)
                ? Optional.empty()
                : links(link.peer()).stream()
                        .filter(other ->
                                other.id().equals(link.id()) && other.peer().equals(endpoint))
                        .findFirst();
    }

    @Override
    public void links(String endpoint, int epoch, List<Link> wanted) {
        links.put(endpoint, List.copyOf(wanted));
    }

    @Override
    public void signal(String endpoint, String from, LinkSignal signal) {
        heard.add(new Heard(endpoint, signal));
        if (signal instanceof LinkSignal.Description(String link, int epoch, String type, String sdp)
                && type.equals("offer")) {
            var answer = new LinkSignal.Description(link, epoch, "answer", driver.answer(sdp));
            owner.execute(() -> room.signal(endpoint, answer));
        }
    }

    @Override
    public void faulty(String endpoint, String link, MediaFault fault) {
        faults.add(fault);
    }

    @Override
    public void mended(String endpoint, String link) {}

    @Override
    public void sampled(String endpoint, MediaSample sample) {}

    @Override
    public void failed(MediaFault fault) {
        failures.add(fault);
    }

    @Override
    public void close() {
        tell(room::close);
    }

    /** Asks often: an engine without a server answers at once. */
    static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    private Stream<Link> unoffered(String endpoint) {
        return links(endpoint).stream().filter(link -> !link.polite() && !offers.containsKey(link.id()));
    }

    private Link find(String endpoint, String id) {
        return links(endpoint).stream()
                .filter(link -> link.id().equals(id))
                .findFirst()
                .orElse(new Link(id, endpoint, false, true, true));
    }

    private Set<String> voicesOf(String endpoint) {
        return links(endpoint).stream().filter(Link::receive).map(Link::peer).collect(Collectors.toSet());
    }

    private static boolean answers(Heard one, String endpoint, String link) {
        return one.endpoint().equals(endpoint)
                && one.signal() instanceof LinkSignal.Description(String on, int _, String type, String _)
                && on.equals(link)
                && type.equals("answer");
    }

    private void tell(Runnable call) {
        ask(Executors.callable(call, true));
    }

    private <T> T ask(Callable<T> call) {
        try {
            return owner.submit(call).get();
        } catch (ExecutionException | InterruptedException broken) {
            throw new AssertionError("the engine threw", broken);
        }
    }
}
