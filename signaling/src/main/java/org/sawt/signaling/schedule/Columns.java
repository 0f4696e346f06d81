package org.sawt.signaling.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.PersonName;

/** Reads the column types that JDBC leaves to its users. */
final class Columns {

    private Columns() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    static @Nullable UUID optionalId(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The name in the columns {@code prefix_latin} and {@code prefix_arabic}. */
    static PersonName name(ResultSet row, String prefix) throws SQLException {
        return new PersonName(row.getString(prefix + "_latin"), row.getString(prefix + "_arabic"));
    }

    /** An instant as PostgreSQL's {@code timestamptz} takes it. */
    static OffsetDateTime param(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
