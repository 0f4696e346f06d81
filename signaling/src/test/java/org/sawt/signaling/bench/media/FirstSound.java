package org.sawt.signaling.bench.media;

/**
 * From the press of Join, in milliseconds.
 *
 * @param asked to the making of the connection: what the page and the server needed before the browser began
 * @param played to the first decoded frame that went to the loudspeaker
 * @param counted to statistics that have counted one
 */
record FirstSound(double asked, double played, double counted) {

    /** Of the page whose button was pressed last. */
    static FirstSound heardBy(Ears ears) {
        double pressed = ears.pressed();
        return new FirstSound(
                ears.made(pressed) - pressed, ears.played(pressed, 1) - pressed, ears.counted(pressed, 1) - pressed);
    }
}
