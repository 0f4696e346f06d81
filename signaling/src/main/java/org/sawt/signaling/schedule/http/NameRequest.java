package org.sawt.signaling.schedule.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.PersonName;

/** A person's name as it is typed in; what is no name is refused while the body is read, with the name of its field. */
record NameRequest(
        @JsonProperty(required = true) String en, @Nullable String ar) {

    NameRequest {
        PersonName checked = new PersonName(en, ar);
        en = checked.latin();
        ar = checked.arabic();
    }

    PersonName name() {
        return new PersonName(en, ar);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
