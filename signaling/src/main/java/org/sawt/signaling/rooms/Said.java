package org.sawt.signaling.rooms;

import io.micrometer.core.instrument.Timer;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.shared.ParticipantId;

/** A message that was understood, from one page of one seat; {@code push} waits for its answer since {@code arrived}. */
record Said(ParticipantId from, int visit, RoomMessage message, Channel.Push push, Timer.Sample arrived) {}
