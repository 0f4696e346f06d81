package org.sawt.signaling.relays;

import java.time.Clock;
import org.sawt.turn.CredentialMinter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the relays together. */
@Configuration(proxyBeanMethods = false)
class RelaysConfiguration {

    @Bean
    IceServers iceServers(StunSettings stun, TurnSettings turn, Clock clock) {
        return new IceServers(
                stun.urls(), turn.relays(), new CredentialMinter(turn.lifetime(), clock), turn.lifetime());
    }
}
