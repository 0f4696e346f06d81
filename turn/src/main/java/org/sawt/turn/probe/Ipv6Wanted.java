package org.sawt.turn.probe;

import org.ice4j.attribute.Attribute;
import org.ice4j.attribute.OptionalAttribute;

/**
 * {@code REQUESTED-ADDRESS-FAMILY} for IPv6 (RFC 8656 section 18.6): one byte, and three that are reserved. ice4j's own
 * leaves those out, and coturn refuses it.
 */
final class Ipv6Wanted extends OptionalAttribute {

    private static final byte[] IPV6 = {2, 0, 0, 0};

    Ipv6Wanted() {
        super(Attribute.REQUESTED_ADDRESS_FAMILY);
        setBody(IPV6, 0, IPV6.length);
    }
}
