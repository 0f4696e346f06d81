package org.sawt.signaling.security.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Secret;
import org.sawt.signaling.shared.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first clinic and its first administrator; looked at only while nobody can sign in.
 *
 * @param adminPassword or, better, the name of a file that holds it as {@code adminPasswordFile}; its owner is asked to
 *     replace it
 */
@ConfigurationProperties("sawt.setup")
record SetupSettings(
        @Nullable String adminEmail,
        @Nullable Secret adminPassword,
        @Nullable Path adminPasswordFile,
        @DefaultValue("Administrator") String adminName,
        @DefaultValue("en") String language,
        @DefaultValue("Clinic") String clinicNameEn,
        @DefaultValue("العيادة") String clinicNameAr,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> weekend,
        @DefaultValue("MONDAY") DayOfWeek firstDay) {

    SetupSettings {
        Language.of(language);
    }

    Language speaks() {
        return Language.of(language);
    }

    /** From the setting, else from the file, without the line's end that editors leave there. */
    Optional<Secret> password() {
        if (adminPassword != null || adminPasswordFile == null) {
            return Optional.ofNullable(adminPassword);
        }
        try {
            return Optional.of(new Secret(Files.readString(adminPasswordFile).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("sawt.setup.admin-password-file cannot be read", e);
        }
    }
}
