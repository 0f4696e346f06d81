package org.sawt.signaling.bench.peers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Audience;
import org.sawt.signaling.bench.load.Signals;
import org.sawt.signaling.bench.load.Visitor;
import org.sawt.signaling.e2e.SawtProcess;

/** The packaged server, one channel of which many have joined; only limits on how much one clinic may do are higher. */
public final class SawtStages implements AutoCloseable {

    private static final String UNLIMITED = "1000000";

    private static final Map<String, String> SETTINGS = Map.of(
            "sawt.channels.rates.pushes-per-second", UNLIMITED,
            "sawt.channels.rates.burst", UNLIMITED,
            "sawt.realtime.clinic.joins-per-second", UNLIMITED,
            "sawt.realtime.clinic.messages-per-second", UNLIMITED,
            "sawt.security.token-lifetime", "1h");

    private final SawtProcess process;
    private final SawtRooms supervisors;
    private final Connection database;
    private final String student;

    private SawtStages(SawtProcess process, SawtRooms supervisors, Connection database, String student) {
        this.process = process;
        this.supervisors = supervisors;
        this.database = database;
        this.student = student;
    }

    /** Starts it. */
    public static SawtStages start(Path home) throws Exception {
        SawtProcess process = SawtProcess.packed(home, SETTINGS);
        SawtRooms supervisors = SawtRooms.of(process);
        Connection database = process.database();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select student_id from goals limit 1")) {
            rows.next();
            return new SawtStages(process, supervisors, database, rows.getString(1));
        }
    }

    /** What one sends, the others on the channel hear. */
    public Stage messages() {
        return new OnBoard("Sawt, messages") {
            @Override
            public Visitor listener(int number) {
                return speaker();
            }
        };
    }

    /** What is inserted into {@code goals}, by whom does not matter, everybody hears who asked for the student's. */
    public Stage rows() {
        return new OnBoard("Sawt, rows") {
            @Override
            public Visitor listener(int number) {
                return SawtListener.ofGoals(supervisors.staffCookie(number), student);
            }

            @Override
            public Audience.Speech speech(Audience audience) throws Exception {
                return insert();
            }
        };
    }

    /** A goal like one that the student has, which says when it was made. */
    private Audience.Speech insert() throws Exception {
        PreparedStatement insert = database.prepareStatement(Resources.text("goal.sql"));
        return stamp -> {
            insert.setString(1, Signals.stamp(stamp));
            insert.setString(2, student);
            insert.executeUpdate();
        };
    }

    private abstract class OnBoard implements Stage {

        private final String subject;

        OnBoard(String subject) {
            this.subject = subject;
        }

        @Override
        public String subject() {
            return subject;
        }

        @Override
        public InetSocketAddress address() {
            return new InetSocketAddress(
                    InetAddress.getLoopbackAddress(),
                    URI.create(process.address()).getPort());
        }

        @Override
        public ProcessTree processes() {
            return new ProcessTree(process::processes);
        }

        @Override
        public Visitor speaker() {
            return SawtListener.ofMessages(supervisors.staffCookie(0));
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
        process.close();
    }
}
