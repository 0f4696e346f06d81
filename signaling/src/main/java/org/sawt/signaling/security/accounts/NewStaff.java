package org.sawt.signaling.security.accounts;

import org.sawt.signaling.security.Secret;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;

/** An account to be made; an e-mail is only looked at for what would surely be a mistake. */
public record NewStaff(String email, PersonName name, StaffRole role, Language language, Secret password) {

    private static final int LONGEST_EMAIL = 254;

    public NewStaff {
        email = requireEmail(email);
    }

    /** The address without blanks around it; IllegalArgumentException for what is none. */
    public static String requireEmail(String text) {
        String email = text.strip();
        if (email.length() > LONGEST_EMAIL || !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        return email;
    }
}
