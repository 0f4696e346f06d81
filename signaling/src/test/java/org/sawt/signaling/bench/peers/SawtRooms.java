package org.sawt.signaling.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.e2e.SawtProcess;
import org.sawt.signaling.security.Browser;

/**
 * Sessions that run, each of a student of its own. Clinics plan one appointment at a time; here thousands are written into the
 * server's database, with what an exchanged link leaves there, and then started over HTTP by supervisors.
 */
final class SawtRooms {

    static final String STAFF_COOKIE = "SAWT_SESSION";
    private static final String GUEST_COOKIE = "SAWT_GUEST";
    private static final int SUPERVISORS = 16;

    private final SawtProcess server;
    private final List<Browser> supervisors;
    private final Map<Integer, String> sessions = new ConcurrentHashMap<>();

    private SawtRooms(SawtProcess server, List<Browser> supervisors) {
        this.server = server;
        this.supervisors = supervisors;
    }

    /** None yet. */
    static SawtRooms of(SawtProcess server) throws IOException, SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.execute(Resources.text("supervisors.sql").formatted(SUPERVISORS));
        }
        int port = URI.create(server.address()).getPort();
        List<Browser> supervisors = new ArrayList<>();
        for (int number = 1; number <= SUPERVISORS; number++) {
            supervisors.add(new Browser(port).signedIn("supervisor-" + number + "@bench.example", "demo"));
        }
        return new SawtRooms(server, supervisors);
    }

    /** Sees to it that there are at least {@code count}. */
    void prepare(int count) throws Exception {
        int first = sessions.size();
        List<UUID> appointments = planned(first + 1, count);
        try (ExecutorService threads = Executors.newFixedThreadPool(SUPERVISORS)) {
            List<Callable<@Nullable Void>> shares = IntStream.range(0, SUPERVISORS)
                    .<Callable<@Nullable Void>>mapToObj(number -> () -> start(number, first, appointments))
                    .toList();
            for (Future<@Nullable Void> share : threads.invokeAll(shares)) {
                share.get();
            }
        }
    }

    /** Those of one supervisor, one after the other. */
    private @Nullable Void start(int number, int first, List<UUID> appointments) {
        for (int index = 0; index < appointments.size(); index++) {
            int room = first + index;
            if (room % SUPERVISORS == number) {
                Browser.Page started =
                        supervisor(room).post("/api/appointments/" + appointments.get(index) + "/session", Map.of());
                sessions.put(room, String.valueOf(started.json().get("session")));
            }
        }
        return null;
    }

    String session(int room) {
        return Objects.requireNonNull(sessions.get(room), "prepared before");
    }

    String staffCookie(int room) {
        return STAFF_COOKIE + "=" + supervisor(room).cookie(STAFF_COOKIE);
    }

    String guestCookie(int room) {
        return GUEST_COOKIE + "=guest-" + (room + 1);
    }

    private Browser supervisor(int room) {
        return supervisors.get(room % SUPERVISORS);
    }

    private List<UUID> planned(int first, int last) throws IOException, SQLException {
        List<UUID> appointments = new ArrayList<>();
        try (Connection database = server.database();
                PreparedStatement statement = database.prepareStatement(Resources.text("rooms.sql"))) {
            statement.setInt(1, first);
            statement.setInt(2, last);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    appointments.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return appointments;
    }
}
