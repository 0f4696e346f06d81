package org.sawt.signaling.relays;

/** The relays together fare otherwise than before. A signal: published outside of transactions, and lost by a restart. */
public record RelaysChanged(RelaysState state) {}
