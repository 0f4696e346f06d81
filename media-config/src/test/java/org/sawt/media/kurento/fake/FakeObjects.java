package org.sawt.media.kurento.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The media objects of one life of the fake, and the sessions that hold them. As in the real server, asking an object
 * is holding it, and what nobody holds is released.
 */
final class FakeObjects {

    private static final Set<String> TYPES = Set.of("MediaPipeline", "WebRtcEndpoint", "PassThrough");

    private final Map<String, FakeObject> objects = new LinkedHashMap<>();
    private final Set<String> sessions = new LinkedHashSet<>();
    private final FakeObject manager = new FakeObject(FakeObject.MANAGER, "ServerManager", null);
    private final BiConsumer<String, FakeObject> told;

    /** {@code told} hears {@code ObjectCreated} and {@code ObjectDestroyed}. */
    FakeObjects(BiConsumer<String, FakeObject> told) {
        this.told = told;
    }

    synchronized FakeObject create(String session, String type, @Nullable String parentId) {
        if (!TYPES.contains(type)) {
            throw new Refusal(40108, "MEDIA_OBJECT_NOT_AVAILABLE", "Factory '" + type + "' not found");
        }
        var parent = parentId == null ? null : get(session, parentId);
        var prefix = parent == null ? "" : parent.id + "/";
        var made = new FakeObject(prefix + UUID.randomUUID() + "_kurento." + type, type, parent);
        if (parent != null) {
            parent.children.add(made);
            made.sessions.addAll(parent.sessions);
        }
        objects.put(made.id, made);
        hold(session, made);
        told.accept("ObjectCreated", made);
        return made;
    }

    synchronized FakeObject get(String session, String id) {
        if (FakeObject.MANAGER.equals(id)) {
            return manager;
        }
        var found = objects.get(id);
        if (found == null) {
            throw Refusal.noSuchObject(id);
        }
        hold(session, found);
        return found;
    }

    synchronized void release(String id) {
        var gone = objects.remove(id);
        if (gone == null) {
            return;
        }
        List.copyOf(gone.children).forEach(child -> release(child.id));
        if (gone.parent != null) {
            gone.parent.children.remove(gone);
        }
        objects.values().forEach(other -> other.sinks.remove(id));
        told.accept("ObjectDestroyed", gone);
    }

    synchronized void keepAlive(String session) {
        if (!sessions.contains(session)) {
            throw Refusal.noSuchSession();
        }
    }

    synchronized void endSession(String session, boolean release) {
        sessions.remove(session);
        manager.subscribers.values().forEach(of -> of.remove(session));
        for (var object : List.copyOf(objects.values())) {
            var held = object.sessions.remove(session);
            object.subscribers.values().forEach(of -> of.remove(session));
            if (held && (release || object.sessions.isEmpty())) {
                release(object.id);
            }
        }
    }

    synchronized List<FakeObject> all() {
        return new ArrayList<>(objects.values());
    }

    /** As in the real server, whoever asks for them makes the session without a name hold them all. */
    synchronized List<FakeObject> heldPipelines() {
        var pipelines =
                objects.values().stream().filter(each -> each.parent == null).toList();
        pipelines.forEach(each -> hold("", each));
        return pipelines;
    }

    synchronized @Nullable FakeObject find(String id) {
        return FakeObject.MANAGER.equals(id) ? manager : objects.get(id);
    }

    synchronized Set<String> sessions() {
        return Set.copyOf(sessions);
    }

    private void hold(String session, FakeObject object) {
        sessions.add(session);
        for (var at = object; at != null; at = at.parent) {
            at.sessions.add(session);
        }
    }
}
