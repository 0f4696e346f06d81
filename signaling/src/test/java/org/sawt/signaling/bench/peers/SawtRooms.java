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
import java.util.UUID;
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
    private final List<String> sessions = new ArrayList<>();

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
    void prepare(int count) throws IOException, SQLException {
        for (UUID appointment : planned(sessions.size() + 1, count)) {
            Browser.Page started =
                    supervisor(sessions.size()).post("/api/appointments/" + appointment + "/session", Map.of());
            sessions.add(String.valueOf(started.json().get("session")));
        }
    }

    String session(int room) {
        return sessions.get(room);
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
