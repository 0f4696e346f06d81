package org.sawt.signaling.rooms;

import java.util.List;

/** A session and its seats as the database has them: what a room is made from. */
record Stored(SessionRow session, List<SeatRow> seats) {}
