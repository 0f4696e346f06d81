package org.sawt.signaling.channels;

/** The events that Phoenix Channels itself defines, and Supabase's {@code access_token}. */
final class PhoenixEvents {

    static final String JOIN = "phx_join";
    static final String LEAVE = "phx_leave";
    static final String REPLY = "phx_reply";
    static final String CLOSE = "phx_close";
    static final String ERROR = "phx_error";
    static final String HEARTBEAT = "heartbeat";
    static final String ACCESS_TOKEN = "access_token";
    static final String DRAINING = "draining";

    /** The topic of the socket itself; only heartbeats go there. */
    static final String SOCKET_TOPIC = "phoenix";

    private PhoenixEvents() {}
}
