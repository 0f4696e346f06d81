package org.sawt.signaling.rooms;

import java.time.Clock;
import org.sawt.signaling.media.MediaEngines;
import org.sawt.signaling.relays.IceServers;

/** What all rooms of this server share. */
record Surroundings(
        RoomsSettings settings, Clock clock, MediaEngines engines, IceServers iceServers, RoomMetrics metrics) {}
