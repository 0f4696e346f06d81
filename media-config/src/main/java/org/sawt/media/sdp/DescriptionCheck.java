package org.sawt.media.sdp;

/** What became of a description. */
public sealed interface DescriptionCheck {

    /** Fit to be passed on, as {@link AudioDescription#sdp}. */
    record Accepted(AudioDescription description) implements DescriptionCheck {}

    record Refused(SdpFault why) implements DescriptionCheck {}
}
