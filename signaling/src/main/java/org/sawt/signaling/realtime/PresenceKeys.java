package org.sawt.signaling.realtime;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which keys somebody may be present: any, but for ids of other people. May ask the database. */
@Component
class PresenceKeys {

    private final JdbcClient jdbc;

    PresenceKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws {@code forbidden} as a RefusedException if {@code key} is an id of somebody other than {@code own}. */
    void check(@Nullable String key, @Nullable Identity own) {
        if (key == null || (own != null && key.equalsIgnoreCase(own.id()))) {
            return;
        }
        if (id(key).filter(this::isSomebodys).isPresent()) {
            throw Refusal.of(RefusalCode.FORBIDDEN, "this presence key is somebody else's id")
                    .asException();
        }
    }

    private boolean isSomebodys(UUID id) {
        return jdbc.sql("""
                select exists (select from staff where id = :id)
                    or exists (select from session_participants where id = :id)""").param("id", id).query(Boolean.class).single();
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException word) {
            return Optional.empty();
        }
    }
}
