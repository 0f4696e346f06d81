package org.sawt.signaling.bench.media;

/**
 * From the press of Join, in milliseconds.
 *
 * @param played to the first decoded frame that went to the loudspeaker
 * @param counted to statistics that have counted one
 */
record FirstSound(double played, double counted) {

    /** Of the page whose button was pressed last. */
    static FirstSound heardBy(Ears ears) {
        double pressed = ears.pressed();
        return new FirstSound(ears.played(pressed, 1) - pressed, ears.counted(pressed, 1) - pressed);
    }
}
