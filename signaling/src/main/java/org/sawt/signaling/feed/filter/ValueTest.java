package org.sawt.signaling.feed.filter;

import tools.jackson.databind.JsonNode;

/** What one condition asks of a value, which may be JSON's null. */
interface ValueTest {
    boolean matches(JsonNode value);
}
