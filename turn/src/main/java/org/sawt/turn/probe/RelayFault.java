package org.sawt.turn.probe;

import java.util.Locale;

/** What can be wrong with a relay, each with the sentence that tells an administrator what to do. */
public enum RelayFault {
    UNREACHABLE("Nothing answers there: check the host's name, that coturn runs, and that firewalls let this port"
            + " through, for UDP as well as for TCP."),
    NOT_TURN("Something answers there, but it does not speak TURN: check the port, and what else listens on it."),
    TLS_NAME("The certificate is for another name: give coturn one for the host in this URL."),
    TLS_EXPIRED("The certificate has expired or is not valid yet: renew it, and restart coturn so that it is read."),
    TLS_UNTRUSTED("The certificate comes from no authority that is trusted here: give coturn a public authority's"
            + " certificate together with its chain."),
    TLS("No TLS connection comes about: check coturn's cert and pkey, and that this port speaks TLS 1.2 or later."),
    WRONG_SECRET("The relay does not take Sawt's credentials: make sawt.turn's secret and coturn's"
            + " static-auth-secret the same, and turn use-auth-secret on."),
    CLOCK_SKEW("The clocks of Sawt and the relay differ, so that credentials end too early: synchronise both by NTP."),
    QUOTA("The relay has no place left: raise coturn's user-quota or total-quota, or add a relay."),
    REFUSED("The relay refuses to relay: coturn's log says why; ports or relay-ip are the usual cause."),
    NOTHING_RELAYED("The relay takes calls but lets nothing through: check coturn's external-ip, that firewalls let"
            + " its relay ports (min-port to max-port, UDP) through, and that it does not deny its own address."),
    EXTERNAL_ADDRESS("The relay tells people another address than the one it sends from: set coturn's external-ip to"
            + " its public address."),
    OPEN_TO_PRIVATE("The relay lets strangers reach private addresses behind it: add the denied-peer-ip lines of"
            + " Sawt's turnserver.conf to coturn's."),
    OPEN_TO_ANYONE("The relay asks for no credential, so that anyone can use it: remove no-auth, and turn"
            + " use-auth-secret on.");

    private final String advice;

    RelayFault(String advice) {
        this.advice = advice;
    }

    /** As metrics and the wire write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether calls do not get through; an open relay carries them, for strangers as well. */
    public boolean stopsCalls() {
        return this != OPEN_TO_PRIVATE && this != OPEN_TO_ANYONE;
    }

    /** One or two English sentences for an administrator, without an address; pages translate {@link #wire}. */
    public String advice() {
        return advice;
    }
}
