package org.sawt.signaling.schedule;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;

/** A parent or carer to be added, who may join; without an address nothing can be sent to them. */
public record NewGuardian(
        PersonName name,
        Language language,
        @Nullable EmailAddress email,
        @Nullable PhoneNumber phone) {

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
