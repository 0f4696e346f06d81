package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Exchanges a progress link for a cookie, which is good for records and for no call. The link stays good. */
@Service
public class ProgressLinkExchange {

    private final ProgressLinkRows rows;
    private final CookieSecrets secrets;
    private final Clinics clinics;
    private final ExchangeRecords records;
    private final ScheduleSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProgressLinkExchange(
            ProgressLinkRows rows,
            CookieSecrets secrets,
            Clinics clinics,
            ExchangeRecords records,
            ScheduleSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clinics = clinics;
        this.records = records;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The cookie that the browser gets, how long it is good, and how to speak to its holder. */
    public record Exchanged(String cookie, Instant expiresAt, GuestVisit.ClinicSign clinic, Language language) {
        @Override
        public String toString() {
            return "Exchanged[cookie=[REDACTED]]";
        }
    }

    /** What became of the attempt in its transaction; a refusal is answered after it, so that its audit stays. */
    private sealed interface Attempt {
        record Done(Exchanged exchanged) implements Attempt {}

        record Refused(Refusal refusal, ProgressLinkRows.Offered link) implements Attempt {}

        record Unknown() implements Attempt {}
    }

    /** Refused as {@code unknown_invitation}, {@code too_late} and {@code revoked}. */
    public Exchanged exchange(String token) {
        Attempt attempt = Objects.requireNonNull(transaction.execute(_ -> attempt(token)));
        return switch (attempt) {
            case Attempt.Done done -> done.exchanged();
            case Attempt.Refused refused -> throw records.refused(refused.refusal(), refused.link());
            case Attempt.Unknown _ -> throw records.unknown();
        };
    }

    private Attempt attempt(String token) {
        // By the hash: how long the look-up takes tells nothing about a token.
        ProgressLinkRows.Offered link = rows.heldByToken(Sha256.of(token)).orElse(null);
        if (link == null) {
            return new Attempt.Unknown();
        }
        if (link.revoked()) {
            return new Attempt.Refused(Refusal.of(RefusalCode.REVOKED, "this link was revoked"), link);
        }
        if (!clock.instant().isBefore(link.expiresAt())) {
            return new Attempt.Refused(Refusal.of(RefusalCode.TOO_LATE, "this link does not work any more"), link);
        }
        return new Attempt.Done(admit(link));
    }

    private Exchanged admit(ProgressLinkRows.Offered link) {
        Caller.Relative holder = link.holder();
        String cookie = secrets.next();
        Instant expiresAt = clock.instant().plus(settings.recordsAccess());
        rows.remember(holder.link(), Sha256.of(cookie), expiresAt);
        records.done(holder, holder.link().value());
        return new Exchanged(
                cookie, expiresAt, GuestVisit.ClinicSign.of(clinics.byId(holder.clinic())), link.language());
    }
}
