package org.sawt.signaling.rooms;

import java.time.Instant;
import org.sawt.media.MediaEngine;

/** It is stored that a session is open, and how its media runs. */
record Opening(Instant at, MediaEngine.Mode media) {}
