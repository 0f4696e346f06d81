package org.sawt.signaling.bench.taps;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.sawt.signaling.e2e.SawtProcess;

/** The therapists, students, goals and sessions of a measure, written into a server's database: see {@code therapists.sql}. */
public final class Caseload {

    private Caseload() {}

    /** Writes those with the numbers 1 to {@code count}. */
    public static void write(SawtProcess server, int count) throws IOException, SQLException {
        try (Connection database = server.database();
                PreparedStatement statement = database.prepareStatement(text("therapists.sql"))) {
            statement.setInt(1, 1);
            statement.setInt(2, count);
            statement.execute();
        }
    }

    /** Whose they are. */
    static UUID clinic(SawtProcess server) throws SQLException {
        return one(server, "select clinic_id from staff where email = 'taps-1@bench.example'", UUID.class);
    }

    /** Whether the database has what it says it has stored on its disk; without that, a measure says nothing. */
    static boolean isDurable(SawtProcess server) throws SQLException {
        return one(
                server,
                "select current_setting('fsync')::boolean and current_setting('synchronous_commit')::boolean",
                Boolean.class);
    }

    private static <T> T one(SawtProcess server, String query, Class<T> type) throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getObject(1, type);
        }
    }

    /** What the {@code kind} with {@code number} is called there: {@code md5(…)::uuid}. */
    static UUID id(String kind, int number) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest((kind + " " + number).getBytes(UTF_8));
            return UUID.fromString(
                    HexFormat.of().formatHex(hash).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has MD5 (JCA standard names)", missing);
        }
    }

    /** A file of {@code src/test/resources/bench/taps}. */
    static String text(String name) throws IOException {
        try (InputStream stream = Caseload.class.getResourceAsStream("/bench/taps/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        }
    }
}
