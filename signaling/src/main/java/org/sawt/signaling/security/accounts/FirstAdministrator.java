package org.sawt.signaling.security.accounts;

import org.sawt.signaling.security.Secret;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a new installation usable: one clinic, one administrator, from {@code sawt.setup}. */
@Component
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final SetupSettings settings;
    private final ClinicRegister clinics;
    private final StaffRoster roster;
    private final Passwords passwords;

    FirstAdministrator(SetupSettings settings, ClinicRegister clinics, StaffRoster roster, Passwords passwords) {
        this.settings = settings;
        this.clinics = clinics;
        this.roster = roster;
        this.passwords = passwords;
    }

    /** In the caller's transaction. */
    void make() {
        String email = settings.adminEmail();
        Secret password = settings.password().orElse(null);
        if (email == null || password == null) {
            log.warn(
                    "Nobody can sign in yet: set SAWT_SETUP_ADMINEMAIL and SAWT_SETUP_ADMINPASSWORDFILE and start again");
            return;
        }
        Passwords.requireStrong(password.value());
        ClinicId clinic = ClinicId.next();
        clinics.add(clinic, firstClinic());
        roster.add(StaffId.next(), clinic, administrator(email, password), passwords.hash(password.value()), true);
        log.info("Made clinic {} and its administrator from sawt.setup", clinic);
    }

    private ClinicRegister.NewClinic firstClinic() {
        return new ClinicRegister.NewClinic(
                new LocalizedText(settings.clinicNameEn(), settings.clinicNameAr()),
                settings.zone(),
                settings.speaks(),
                settings.weekend(),
                settings.firstDay());
    }

    private NewStaff administrator(String email, Secret password) {
        PersonName name = new PersonName(settings.adminName(), null);
        return new NewStaff(email, name, StaffRole.ADMINISTRATOR, settings.speaks(), password);
    }
}
