package org.sawt.signaling.security;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;

/**
 * A clinic's settings.
 *
 * @param digits {@code latn} or {@code arab}, the CLDR numbering system for Arabic pages
 * @param opensBefore how long before an appointment its links open
 * @param closesAfter how long after its planned end they close
 * @param releasedView what families are shown of records
 */
public record Clinic(
        ClinicId id,
        LocalizedText name,
        ZoneId zone,
        Language language,
        String digits,
        Set<DayOfWeek> weekend,
        DayOfWeek firstDay,
        Duration opensBefore,
        Duration closesAfter,
        ReleasedView releasedView) {}
