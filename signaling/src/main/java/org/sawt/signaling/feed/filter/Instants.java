package org.sawt.signaling.feed.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;

/** Points in time as people and PostgreSQL write them: ISO 8601, with a space for the T, a short offset, or only the day. */
final class Instants {

    private static final int ONLY_THE_DAY = "2026-11-21".length();
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private Instants() {}

    /** Without an offset it is UTC. Throws a DateTimeException for anything else. */
    static Instant parse(String text) {
        if (text.length() == ONLY_THE_DAY) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        TemporalAccessor time = FORMAT.parseBest(text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
        return time instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : OffsetDateTime.from(time).toInstant();
    }
}
