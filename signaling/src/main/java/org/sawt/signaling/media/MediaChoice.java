package org.sawt.signaling.media;

/** How an installation wants its sessions to run. */
public enum MediaChoice {
    /** Through a media server where one is ready when the session opens, else as a mesh. */
    AUTO,
    /** From browser to browser, whether or not there is a media server. */
    MESH,
    /** Through a media server only: without one that is ready no session is opened. Rescued calls go on as a mesh all the same. */
    ROUTED
}
