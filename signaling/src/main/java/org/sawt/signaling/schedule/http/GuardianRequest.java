package org.sawt.signaling.schedule.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.EmailAddress;
import org.sawt.signaling.schedule.NewGuardian;
import org.sawt.signaling.schedule.PhoneNumber;
import org.sawt.signaling.shared.Language;

/** A parent or carer as they are typed in; an address left blank is none. */
record GuardianRequest(
        @JsonProperty(required = true) NameRequest name,
        @JsonProperty(required = true) Language language,
        @Nullable String email,
        @Nullable String phone) {

    GuardianRequest {
        requireNonNull(name, "name");
        requireNonNull(language, "language");
        address(email);
        number(phone);
    }

    NewGuardian guardian() {
        return new NewGuardian(name.name(), language, address(email), number(phone));
    }

    private static @Nullable EmailAddress address(@Nullable String text) {
        return text == null || text.isBlank() ? null : new EmailAddress(text);
    }

    private static @Nullable PhoneNumber number(@Nullable String text) {
        return text == null || text.isBlank() ? null : PhoneNumber.of(text);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
