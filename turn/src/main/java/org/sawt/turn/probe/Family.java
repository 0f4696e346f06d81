package org.sawt.turn.probe;

/** Of which family the address is that a relay is to lend. */
enum Family {
    IPV4,
    IPV6
}
