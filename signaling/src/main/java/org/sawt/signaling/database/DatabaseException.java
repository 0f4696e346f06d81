package org.sawt.signaling.database;

/** The embedded database cannot run: one sentence says why, another what to do. */
class DatabaseException extends RuntimeException {

    private final String mend;

    DatabaseException(String sentence, String mend) {
        super(sentence);
        this.mend = mend;
    }

    DatabaseException(String sentence, String mend, Throwable cause) {
        super(sentence, cause);
        this.mend = mend;
    }

    String mend() {
        return mend;
    }
}
