package org.sawt.signaling.realtime;

/** What somebody may do on one channel: read and write, messages and presence. */
record Rights(boolean readMessages, boolean writeMessages, boolean readPresence, boolean writePresence) {

    static final Rights ALL = new Rights(true, true, true, true);
    static final Rights READ = new Rights(true, false, true, false);
    /** To tell somebody something without hearing what others tell. */
    static final Rights WRITE_MESSAGES = new Rights(false, true, false, false);

    static final Rights NONE = new Rights(false, false, false, false);
}
