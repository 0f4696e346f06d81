package org.sawt.signaling.schedule;

import java.util.regex.Pattern;

/** An e-mail address, looked at only for what would surely be a mistake: whether it is somebody's, mail alone can tell. */
public record EmailAddress(String text) {

    /** RFC 5321, section 4.5.3.1.3, without the angle brackets. */
    private static final int LONGEST = 254;

    private static final Pattern PLAUSIBLE = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

    public EmailAddress {
        text = text.strip();
        if (text.length() > LONGEST || !PLAUSIBLE.matcher(text).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
