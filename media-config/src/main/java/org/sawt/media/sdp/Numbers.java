package org.sawt.media.sdp;

/** Numbers as SDP writes them: decimal digits and nothing else. */
final class Numbers {

    private static final int MOST_DIGITS = 18; // what surely fits in a long

    private Numbers() {}

    static boolean within(String text, long least, long most) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > MOST_DIGITS) {
            return false;
        }
        long number = Long.parseLong(text);
        return number >= least && number <= most;
    }
}
