package org.sawt.signaling.security;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.InvitationId;

/** Stands for the links of the schedule, which this package does not know. */
final class InventedGuests implements GuestAccesses {

    private final Map<String, Caller.Guest> holders = new ConcurrentHashMap<>();

    /** A guest of a clinic that needs not be in the database; the cookie is the invitation's id. */
    Caller.Guest come() {
        Caller.Guest guest =
                new Caller.Guest(InvitationId.next(), AppointmentId.next(), ClinicId.next(), GuestRole.GUARDIAN);
        holders.put(guest.invitation().toString(), guest);
        return guest;
    }

    @Override
    public Optional<Caller.Guest> holderOf(String cookie) {
        return Optional.ofNullable(holders.get(cookie));
    }
}
