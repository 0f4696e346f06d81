package org.sawt.media.kurento.fake;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What the server keeps of one media object. Guarded by {@link FakeObjects}, save for what a test may read. */
public final class FakeObject {

    static final String MANAGER = "manager_ServerManager";

    final String id;
    final String type;
    final @Nullable FakeObject parent;
    final long created = System.currentTimeMillis() / 1000;
    final Set<FakeObject> children = new LinkedHashSet<>();
    /** Whoever made or asked it; a session that ends takes away its own hold only. */
    final Set<String> sessions = new LinkedHashSet<>();
    /** Event type to the subscriptions of each session. */
    final Map<String, Map<String, Set<String>>> subscribers = new ConcurrentHashMap<>();

    final Map<String, String> tags = new LinkedHashMap<>();
    final Set<String> sinks = ConcurrentHashMap.newKeySet();
    final List<String> candidates = new CopyOnWriteArrayList<>();
    /** Its kind of key. */
    volatile String certificate = "RSA";

    volatile @Nullable String offer;
    volatile boolean gathered;
    /** What {@code getStats} answers; the real server answers null before media flows. */
    volatile @Nullable JsonElement stats;

    String name;

    FakeObject(String id, String type, @Nullable FakeObject parent) {
        this.id = id;
        this.type = type;
        this.parent = parent;
        this.name = id;
    }

    public String id() {
        return id;
    }

    /** As {@code create} was asked for it: {@code WebRtcEndpoint}. */
    public String type() {
        return type;
    }

    public Map<String, String> tags() {
        return Map.copyOf(tags);
    }

    /** Ids of the elements that hear this one. */
    public Set<String> sinks() {
        return Set.copyOf(sinks);
    }

    /** The browser's candidates, in the order in which they came. */
    public List<String> candidates() {
        return List.copyOf(candidates);
    }

    /** What {@code processOffer} was given, or null before it was. */
    public @Nullable String offer() {
        return offer;
    }

    /** Whether {@code gatherCandidates} was asked after the offer. */
    public boolean gathered() {
        return gathered;
    }

    /** Event types that somebody listens to. */
    public Set<String> subscriptions() {
        return Set.copyOf(subscribers.keySet());
    }
}
