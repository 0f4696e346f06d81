package org.sawt.signaling.channels;

/** A topic's name in its two halves, {@code session:{id}}. */
record Topic(String name, String prefix, String subtopic) {

    /** A name without a colon is all prefix. */
    static Topic of(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? new Topic(name, name, "")
                : new Topic(name, name.substring(0, colon), name.substring(colon + 1));
    }
}
