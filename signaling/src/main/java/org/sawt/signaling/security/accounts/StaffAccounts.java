package org.sawt.signaling.security.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts with what it takes to sign in to them; for this package's own use only. */
@Repository
public class StaffAccounts {

    private static final String ENABLED = "select " + StaffRows.COLUMNS
            + ", password_hash, password_temporary, external_id from staff where disabled_at is null and ";

    private final JdbcClient jdbc;

    StaffAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> byEmail(String email) {
        return find("lower(email) = lower(:key)", email);
    }

    public Optional<Account> byExternalId(String subject) {
        return find("external_id = :key", subject);
    }

    public Account existing(StaffId id) {
        return find("id = :key", id.value()).orElseThrow();
    }

    private Optional<Account> find(String condition, Object key) {
        return jdbc.sql(ENABLED + condition)
                .param("key", key)
                .query((row, _) -> new Account(
                        StaffRows.member(row),
                        row.getString("password_hash"),
                        row.getBoolean("password_temporary"),
                        row.getString("external_id")))
                .optional();
    }

    public void speak(StaffId id, Language language) {
        jdbc.sql("update staff set language = :language where id = :id")
                .param("language", language.tag())
                .param("id", id.value())
                .update();
    }

    void setPassword(StaffId id, String hash, boolean temporary) {
        jdbc.sql("update staff set password_hash = :hash, password_temporary = :temporary where id = :id")
                .param("hash", hash)
                .param("temporary", temporary)
                .param("id", id.value())
                .update();
    }

    /** The same password under today's parameters; loses against a password that was changed in the meantime. */
    void rehash(StaffId id, String oldHash, String hash) {
        jdbc.sql("update staff set password_hash = :hash where id = :id and password_hash = :old")
                .param("hash", hash)
                .param("old", oldHash)
                .param("id", id.value())
                .update();
    }

    /** Binds the account to {@code subject} of the identity provider, unless it is bound already; says whether it now is. */
    boolean bind(StaffId id, String subject) {
        return jdbc.sql("update staff set external_id = :subject where id = :id and external_id is null")
                        .param("subject", subject)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** An enabled account. */
    public record Account(
            StaffMember member,
            @Nullable String passwordHash,
            boolean passwordTemporary,
            @Nullable String externalId) {
        @Override
        public String toString() {
            return "Account[" + member.id() + "]";
        }
    }
}
