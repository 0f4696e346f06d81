package org.sawt.signaling.realtime;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is to others on a channel, as the server knows it.
 *
 * @param id of the member of staff; on a session's channel, of the participant
 * @param role of the member of staff, or in the room; in lower case
 */
record Identity(String id, String role, Name name) {

    /** Either script; where one is not known, the other. */
    record Name(String en, String ar) {
        static Name of(String latin, @Nullable String arabic) {
            return new Name(latin, arabic == null ? latin : arabic);
        }
    }
}
