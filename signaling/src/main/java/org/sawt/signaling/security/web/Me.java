package org.sawt.signaling.security.web;

import java.time.DayOfWeek;
import java.util.List;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.accounts.StaffAccounts;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StaffId;

/** The answer of {@code GET /api/me}. */
record Me(
        StaffId id,
        StaffRole role,
        LocalizedText name,
        Language language,
        OfClinic clinic,
        boolean hasPassword,
        boolean passwordTemporary,
        boolean demo) {

    static Me of(StaffAccounts.Account account, Clinic clinic, boolean demo) {
        StaffMember member = account.member();
        return new Me(
                member.id(),
                member.role(),
                bothScripts(member.name()),
                member.language(),
                OfClinic.of(clinic),
                account.passwordHash() != null,
                account.passwordTemporary(),
                demo);
    }

    static LocalizedText bothScripts(PersonName name) {
        return new LocalizedText(name.in(Language.EN), name.in(Language.AR));
    }

    record OfClinic(
            ClinicId id,
            LocalizedText name,
            String timeZone,
            Language language,
            String digits,
            List<Integer> weekend,
            int firstDay) {

        static OfClinic of(Clinic clinic) {
            return new OfClinic(
                    clinic.id(),
                    clinic.name(),
                    clinic.zone().getId(),
                    clinic.language(),
                    clinic.digits(),
                    clinic.weekend().stream().map(DayOfWeek::getValue).sorted().toList(),
                    clinic.firstDay().getValue());
        }
    }
}
