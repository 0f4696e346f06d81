package org.sawt.signaling.realtime;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.ClinicId;

/**
 * What one caller may do on one channel, as it was when the rights were read.
 *
 * @param identity as others see it; null for who has no rights
 */
record Grant(
        Caller caller,
        ChannelName name,
        Rights rights,
        @Nullable Identity identity) {

    /** The same name in two clinics is two channels. */
    record Key(ClinicId clinic, String name) {}

    static Grant none(Caller caller, ChannelName name) {
        return new Grant(caller, name, Rights.NONE, null);
    }

    Key key() {
        return new Key(caller.clinic(), name.text());
    }

    boolean isNone() {
        return rights.equals(Rights.NONE);
    }
}
