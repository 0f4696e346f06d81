package org.sawt.signaling.feed;

import java.util.List;

/** The port by which a package above hears every change of every clinic, whoever subscribes; a bean each. */
public interface Follower {

    /** Whether somebody waits for what it will hear; if nobody does, it may come a second later. */
    boolean isInAHurry();

    /**
     * {@code changes} in their order, each at least once. May ask the database; if it throws, the same changes come again.
     */
    void follow(List<RowChange> changes);
}
