package org.sawt.signaling.feed;

/** Changes after a position were asked for that are not kept any more. */
final class ForgottenException extends Exception {

    ForgottenException() {
        super("not kept any more", null, false, false);
    }
}
