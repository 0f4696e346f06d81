package org.sawt.media.mesh;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaRoom;

/** A reconciler: after every change it works out everybody's links afresh, and tells those whose links are not the same. */
final class MeshRoom implements MediaRoom {

    private final MeshLinks links;
    private final int epoch;
    private final Listener listener;
    private final Runnable released;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, List<Link>> told = new LinkedHashMap<>();
    private boolean closed;

    MeshRoom(String room, int epoch, Listener listener, Runnable released) {
        this.links = new MeshLinks(room, epoch);
        this.epoch = epoch;
        this.listener = listener;
        this.released = released;
    }

    @Override
    public void join(Member member) {
        if (closed) {
            return;
        }
        members.put(member.endpoint(), member);
        told.remove(member.endpoint());
        reconcile();
    }

    @Override
    public void leave(String endpoint) {
        if (members.remove(endpoint) != null) {
            told.remove(endpoint);
            reconcile();
        }
    }

    /** Nothing to enforce: the muted browser itself stops sending. */
    @Override
    public void mute(String endpoint, boolean muted) {}

    @Override
    public Verdict signal(String from, LinkSignal signal) {
        if (signal.epoch() != epoch) {
            return Verdict.STALE_EPOCH;
        }
        for (Link link : told.getOrDefault(from, List.of())) {
            if (link.id().equals(signal.link())) {
                listener.signal(link.peer(), from, signal);
                return Verdict.TAKEN;
            }
        }
        return Verdict.UNKNOWN_LINK;
    }

    /** Nothing to repair here: the two browsers restart ICE between themselves. */
    @Override
    public void failed(String endpoint, String link) {}

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            members.clear();
            told.clear();
            released.run();
        }
    }

    private void reconcile() {
        for (Member member : List.copyOf(members.values())) {
            List<Link> wanted = links.of(member, members.values());
            if (!wanted.equals(told.put(member.endpoint(), wanted))) {
                listener.links(member.endpoint(), epoch, wanted);
            }
        }
    }
}
