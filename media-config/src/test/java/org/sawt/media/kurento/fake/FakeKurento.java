package org.sawt.media.kurento.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Kurento Media Server without media, for tests: start it, point a client at {@link #uri}, make it misbehave, and ask
 * what it was told. Faults that a test sets are kept when it dies and comes back. Thread-safe.
 */
public final class FakeKurento implements AutoCloseable {

    private final Behaviour behaviour = new Behaviour();
    private final Duration idleTimeout;
    private final int port;
    private volatile FakeLife life;
    private volatile boolean alive;

    private FakeKurento(Duration idleTimeout) {
        this.idleTimeout = idleTimeout;
        this.life = new FakeLife(behaviour);
        this.port = start(0);
    }

    public static FakeKurento start() {
        return new FakeKurento(Duration.ofMinutes(5));
    }

    /** Cuts connections on which nothing was said for so long. */
    public static FakeKurento cuttingAfter(Duration quiet) {
        return new FakeKurento(quiet);
    }

    public URI uri() {
        return URI.create("ws://127.0.0.1:" + port + "/kurento");
    }

    /** {@code kill -9}: every socket is cut, new ones are refused, everything is forgotten. */
    public synchronized void die() {
        if (!alive) {
            return;
        }
        alive = false;
        behaviour.hang(false);
        try {
            life.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the fake did not stop", e);
        }
    }

    /** Starts again where it was, empty. */
    public synchronized void comeBack() {
        life = new FakeLife(behaviour);
        start(port);
    }

    /** {@code kill -STOP}: connects, and answers nothing. */
    public void hang() {
        behaviour.hang(true);
    }

    /** {@code kill -CONT}: answers what has piled up, too. */
    public void wake() {
        behaviour.hang(false);
    }

    /** Every socket is cut; the server lives and forgets nothing. */
    public void cut() {
        life.cut();
    }

    /**
     * The next {@code times} of {@code step} are refused. A step is a method ({@code create}), a method with its type
     * ({@code create WebRtcEndpoint}, {@code subscribe IceCandidateFound}) or an operation ({@code processOffer}).
     */
    public void fail(String step, Refusal refusal, int times) {
        behaviour.fail(step, refusal, times);
    }

    /** From now on {@code step}, named as for {@link #fail}, takes so much longer. */
    public void delay(String step, Duration by) {
        behaviour.delay(step, by);
    }

    /** What {@code getUsedCpu} answers: percent, 100 for each core in full use. */
    public void cpu(float percent) {
        behaviour.cpu = percent;
    }

    /** What {@code getStats} answers for an endpoint. */
    public void stats(String endpoint, JsonElement stats) {
        object(endpoint).stats = stats;
    }

    /** Tells whoever subscribed to it; {@code data} is what the event has beside source, tags, time and type. */
    public void fire(String object, String event, JsonObject data) {
        life.events().fire(object(object), event, data);
    }

    /** Every object but the server manager, oldest first. */
    public List<FakeObject> objects() {
        return life.objects().all();
    }

    /** Objects of one type ({@code MediaPipeline}), oldest first. */
    public List<FakeObject> objects(String type) {
        return objects().stream().filter(object -> object.type().equals(type)).toList();
    }

    /** Fails where there is none. */
    public FakeObject object(String id) {
        var found = life.objects().find(id);
        if (found == null) {
            throw new IllegalArgumentException("no such object: " + id);
        }
        return found;
    }

    public Set<String> sessions() {
        return life.objects().sessions();
    }

    /** Sockets that were cut because nothing was said on them, see {@link #cuttingAfter}. */
    public int timeouts() {
        return life.timeouts();
    }

    /** The header of the last handshake; null where there was none. */
    public @Nullable String authorization() {
        return life.authorization();
    }

    /** Open sockets. */
    public int connections() {
        return life.connections();
    }

    @Override
    public void close() {
        die();
    }

    private int start(int on) {
        try {
            alive = true;
            return life.start(on, idleTimeout);
        } catch (Exception e) {
            throw new IllegalStateException("the fake did not start", e);
        }
    }
}
