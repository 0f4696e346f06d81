package org.sawt.signaling.rooms;

import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.StaffId;

/** Who somebody is across connections: a staff account or an invitation. Never sent to anybody. */
public record PersonKey(String value) {

    public static PersonKey of(Caller caller) {
        return switch (caller) {
            case Caller.Staff staff -> ofStaff(staff.id());
            case Caller.Guest guest -> new PersonKey("invitation:" + guest.invitation());
            case Caller.Relative relative -> new PersonKey("relative:" + relative.link());
        };
    }

    static PersonKey ofStaff(StaffId staff) {
        return new PersonKey("staff:" + staff);
    }
}
