package org.sawt.signaling.journal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of thing an entry tells of; the lower-case name is stored and exported, so a name is never changed. */
public enum EntryType {
    OPENED,
    WAITING,
    ADMITTED,
    DECLINED,
    JOINED,
    RECONNECTING,
    RETURNED,
    MUTED,
    UNMUTED,
    LEFT,
    QUALITY,
    PATHS_CHECKED,
    PATH_CHANGED,
    LINK_FAILED,
    LINK_RESTARTED,
    MEDIA_MOVED,
    ENDED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryType ofWire(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
