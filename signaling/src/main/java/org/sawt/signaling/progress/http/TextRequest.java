package org.sawt.signaling.progress.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.sawt.signaling.shared.LocalizedText;

/** A text in both languages, as it is typed in. */
record TextRequest(
        @JsonProperty(required = true) String en,
        @JsonProperty(required = true) String ar) {

    TextRequest {
        requireNonNull(en, "en");
        requireNonNull(ar, "ar");
    }

    LocalizedText text() {
        return new LocalizedText(en, ar);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
