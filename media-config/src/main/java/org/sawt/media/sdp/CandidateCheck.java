package org.sawt.media.sdp;

/** What became of a candidate. */
public sealed interface CandidateCheck {

    /** Fit to be passed on, as it came. */
    record Accepted() implements CandidateCheck {}

    /** No more will come. */
    record End() implements CandidateCheck {}

    /**
     * Nothing wrong, but of no use at the other end: an mDNS name that only the sender's own network resolves, or an
     * address that is not valid beyond one cable. Not to be passed on.
     */
    record Skipped() implements CandidateCheck {}

    record Refused(SdpFault why) implements CandidateCheck {}
}
