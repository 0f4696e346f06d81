package org.sawt.signaling.security.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.security.accounts.ClinicAdministration;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of a clinic, for its administrators. */
@RestController
@RequestMapping("/api/clinic")
class ClinicController {

    private final ClinicAdministration administration;

    ClinicController(ClinicAdministration administration) {
        this.administration = administration;
    }

    @GetMapping
    Settings read(Caller.Staff caller) {
        return Settings.of(administration.read(caller));
    }

    @PatchMapping
    Settings change(Caller.Staff caller, @RequestBody Change change) {
        return Settings.of(administration.change(caller, change.wanted()));
    }

    /** {@code opensBefore} and {@code closesAfter} in minutes. */
    record Settings(
            LocalizedText name,
            String timeZone,
            Language language,
            String digits,
            List<Integer> weekend,
            int firstDay,
            long opensBefore,
            long closesAfter,
            ReleasedView releasedView) {

        static Settings of(Clinic clinic) {
            return new Settings(
                    clinic.name(),
                    clinic.zone().getId(),
                    clinic.language(),
                    clinic.digits(),
                    clinic.weekend().stream().map(DayOfWeek::getValue).sorted().toList(),
                    clinic.firstDay().getValue(),
                    clinic.opensBefore().toMinutes(),
                    clinic.closesAfter().toMinutes(),
                    clinic.releasedView());
        }
    }

    /** In minutes; what is absent stays. What no clinic could be set to is refused while the body is read. */
    record Change(
            @Nullable Integer opensBefore,
            @Nullable Integer closesAfter,
            @Nullable String digits,
            @Nullable ReleasedView releasedView) {

        Change {
            wanted(opensBefore, closesAfter, digits, releasedView);
        }

        ClinicAdministration.Wanted wanted() {
            return wanted(opensBefore, closesAfter, digits, releasedView);
        }

        private static ClinicAdministration.Wanted wanted(
                @Nullable Integer opensBefore,
                @Nullable Integer closesAfter,
                @Nullable String digits,
                @Nullable ReleasedView releasedView) {
            return new ClinicAdministration.Wanted(minutes(opensBefore), minutes(closesAfter), digits, releasedView);
        }

        private static @Nullable Duration minutes(@Nullable Integer count) {
            return count == null ? null : Duration.ofMinutes(count);
        }
    }
}
