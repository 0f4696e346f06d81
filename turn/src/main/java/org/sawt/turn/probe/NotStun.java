package org.sawt.turn.probe;

import java.io.IOException;

/** What came is not a STUN message. */
final class NotStun extends IOException {}
