package org.sawt.signaling.channels;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One message from a client, in whichever serializer it came. {@code ref} and {@code joinRef} are the client's own numbers. */
record Frame(@Nullable String joinRef, @Nullable String ref, String topic, String event, ObjectNode payload) {}
