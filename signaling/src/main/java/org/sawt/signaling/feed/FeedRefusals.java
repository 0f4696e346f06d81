package org.sawt.signaling.feed;

import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** What this package says no with, beside rights. */
final class FeedRefusals {

    static final Refusal CURSOR_GONE = Refusal.of(
            RefusalCode.CURSOR_GONE, "what changed since is not kept: read the rows anew, then join without since");

    static final Refusal FAULT = Refusal.of(RefusalCode.INTERNAL, "internal error");

    private FeedRefusals() {}
}
