package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.turn.Certificates;
import org.sawt.turn.Coturn;
import org.sawt.turn.ServerCertificate;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.TurnUrl.Way;
import org.sawt.turn.probe.ProbeResult.Faulty;
import org.sawt.turn.probe.ProbeResult.Works;

/** Certificates that browsers take and refuse, shown by a real coturn. */
class TlsRelayTests {

    @TempDir
    static Path home;

    private static Certificates certificates;

    @BeforeAll
    static void makeAuthority() throws Exception {
        certificates = new Certificates(home);
    }

    @Test
    void aWholeRelayWorksOverTls() throws Exception {
        assertThat(shown(certificates.good(), certificates.trusting())).isInstanceOf(Works.class);
    }

    @Test
    void aCertificateForAnotherNameIsNamed() throws Exception {
        assertThat(shown(certificates.forAnotherName(), certificates.trusting()))
                .isEqualTo(new Faulty(RelayFault.TLS_NAME, ""));
    }

    @Test
    void anExpiredCertificateIsNamed() throws Exception {
        assertThat(shown(certificates.expired(), certificates.trusting()))
                .isEqualTo(new Faulty(RelayFault.TLS_EXPIRED, ""));
    }

    @Test
    void aCertificateThatIsNotValidYetIsNamed() throws Exception {
        assertThat(shown(certificates.notYetValid(), certificates.trusting()))
                .isEqualTo(new Faulty(RelayFault.TLS_EXPIRED, ""));
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsNamed() throws Exception {
        assertThat(shown(certificates.good(), (SSLSocketFactory) SSLSocketFactory.getDefault()))
                .isEqualTo(new Faulty(RelayFault.TLS_UNTRUSTED, ""));
    }

    @Test
    void aPortThatSpeaksNoTlsIsNamed() throws Exception {
        try (Coturn plain = Coturn.withSecret(home, Probing.SECRET, "--no-tls", "--no-dtls")) {
            TurnUrl url = new TurnUrl(Way.TLS, Coturn.LOOPBACK, plain.tcp().port());
            assertThat(Probing.probe(url, Probing.BRIEFLY, certificates.trusting()))
                    .isEqualTo(new Faulty(RelayFault.TLS, ""));
        }
    }

    private static ProbeResult shown(ServerCertificate certificate, SSLSocketFactory trust) throws Exception {
        try (Coturn coturn =
                Coturn.withSecret(home, Probing.SECRET, certificate.options().toArray(String[]::new))) {
            return Probing.probe(coturn.tls(), Probing.WITHIN, trust);
        }
    }
}
