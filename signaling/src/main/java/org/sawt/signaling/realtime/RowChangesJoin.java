package org.sawt.signaling.realtime;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/**
 * What of a join's payload is about row changes.
 *
 * @param since the last position that the client has seen; null for nothing but what comes
 * @param epoch in which the client has seen it; null for any
 * @param purpose what the rows are read for; treatment unless it is said, as over HTTP
 */
public record RowChangesJoin(
        @Nullable Config config,
        @Nullable Long since,
        @Nullable UUID epoch,
        @Nullable Purpose purpose) {

    private static final int MOST = 32;

    public RowChangesJoin {
        List<Wanted> wanted = config == null ? List.of() : config.wanted();
        if (wanted.size() > MOST) {
            throw Refusal.of(RefusalCode.TOO_LARGE, "a channel has at most " + MOST + " postgres_changes")
                    .asException();
        }
        if (wanted.stream().anyMatch(Objects::isNull)) {
            throw Refusal.of(RefusalCode.MALFORMED, "each of postgres_changes is an object")
                    .asException();
        }
    }

    Purpose purposeOrTreatment() {
        return Objects.requireNonNullElse(purpose, Purpose.TREATMENT);
    }

    public List<Wanted> wanted() {
        return config == null ? List.of() : config.wanted();
    }

    /** As the clients nest it. */
    public record Config(@Nullable List<Wanted> postgresChanges) {

        List<Wanted> wanted() {
            return Objects.requireNonNullElse(postgresChanges, List.of());
        }
    }

    /**
     * One {@code .on('postgres_changes', …)}, as it was sent: clients compare the answer with it.
     *
     * @param event {@code INSERT}, {@code UPDATE}, {@code DELETE}, or {@code *}, which null is too
     * @param schema {@code public}, or {@code *}, which null is too
     * @param table its name, or {@code *}, which null is too
     * @param select the columns to be sent; null or none for all
     */
    public record Wanted(
            @Nullable String event,
            @Nullable String schema,
            @Nullable String table,
            @Nullable String filter,
            @Nullable List<String> select) {}
}
