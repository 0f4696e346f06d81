package org.sawt.signaling.bench.soak;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sawt.signaling.bench.load.Crowd;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.load.Posts;
import org.sawt.signaling.bench.peers.Sawt;
import org.sawt.signaling.bench.taps.Therapist;

/**
 * A working day without an end: groups of rooms, whose people drop out and come back, leave and come again, or chat, one group after
 * another; and after each tour some taps. Between two tours everybody is in.
 */
final class Clinic implements AutoCloseable {

    private static final int GROUPS = 10;
    private static final int ENTER_AT_ONCE = 16;
    /** More than what is kept of a room's chat, so that later lines replace earlier ones. */
    private static final int FIRST_LINES = 150;

    private static final int LINES = 5;
    private static final Duration TAPPING = Duration.ofSeconds(1);

    private final Generator generator;
    private final Sawt server;
    private final List<Therapist> therapists;
    private final int roomsInGroup;
    private final List<Crowd> groups = new ArrayList<>();
    private long work;
    private int tours;

    private Clinic(Generator generator, Sawt server, List<Therapist> therapists, int rooms) {
        this.generator = generator;
        this.server = server;
        this.therapists = therapists;
        this.roomsInGroup = rooms / GROUPS;
    }

    /** Everybody comes, and fills what is kept of a chat. */
    static Clinic open(Generator generator, Sawt server, List<Therapist> therapists, int rooms) throws Exception {
        Clinic clinic = new Clinic(generator, server, therapists, rooms);
        for (int group = 0; group < GROUPS; group++) {
            Crowd people = clinic.gather(group);
            clinic.groups.add(people);
            clinic.chat(people, FIRST_LINES);
        }
        return clinic;
    }

    /** How often somebody has joined, said a line or tapped until now. */
    long work() {
        return work;
    }

    void workFor(Duration time) throws Exception {
        long until = System.nanoTime() + time.toNanos();
        do {
            tour();
        } while (System.nanoTime() < until);
    }

    private void tour() throws Exception {
        tours++;
        for (int group = 0; group < GROUPS; group++) {
            switch ((tours + group) % 3) {
                case 0 -> again(group);
                case 1 -> {
                    groups.get(group).leave();
                    again(group);
                }
                default -> chat(groups.get(group), LINES);
            }
        }
        tap();
    }

    private void again(int group) throws Exception {
        groups.get(group).close();
        groups.set(group, gather(group));
    }

    private Crowd gather(int group) throws Exception {
        work += 2L * roomsInGroup;
        int first = group * roomsInGroup;
        return generator.gather(server.address(), roomsInGroup, ENTER_AT_ONCE, room -> server.pair(first + room));
    }

    private void chat(Crowd people, int lines) {
        for (int line = 0; line < lines; line++) {
            people.chat();
        }
        work += 2L * roomsInGroup * lines;
    }

    private void tap() throws InterruptedException {
        InetSocketAddress address = server.address();
        try (Posts posts = generator.connect(address, therapists)) {
            work += posts.closedLoop(server.processes(), Duration.ZERO, TAPPING).signals();
        }
    }

    @Override
    public void close() {
        groups.forEach(Crowd::close);
    }
}
