package org.sawt.media;

/**
 * One RTCPeerConnection that must exist, as seen from one end.
 *
 * @param id the same at both ends of a mesh link; the same again whenever nothing about the link changed
 * @param peer the endpoint whose voice is heard on it; the own one where the link only sends to a media server
 * @param polite whether this end yields when both offer at once
 */
public record Link(String id, String peer, boolean polite, boolean send, boolean receive) {}
