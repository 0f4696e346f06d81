package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ice4j.message.Request;
import org.ice4j.message.Response;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.turn.Coturn;
import org.sawt.turn.TurnUrl;

/** What coturn itself says to credentials, good and bad. */
class CredentialsAtCoturnTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final InetSocketAddress PEER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
    private static final int UNAUTHORIZED = 401;
    private static final int WRONG_CREDENTIALS = 441;

    @TempDir
    static Path home;

    @AutoClose
    private static Coturn coturn;

    @BeforeAll
    static void startCoturn() {
        coturn = Coturn.withSecret(home, Probing.SECRET);
    }

    @Test
    void aMintedCredentialIsTaken() {
        assertThat(taken(mint("participant-1", HOUR))).isTrue();
    }

    @Test
    void anExpiredCredentialIsRefused() {
        assertThat(taken(mint("participant-1", Duration.ofSeconds(-2)))).isFalse();
    }

    @Test
    void aCredentialForgedWithoutTheSecretIsRefused() {
        assertThat(taken(Probing.mint("a guess at the secret", "participant-1", HOUR)))
                .isFalse();
        String username = mint("participant-1", HOUR).username();
        assertThat(taken(new Credential(username, "bm90IGEgcGFzc3dvcmQ="))).isFalse();
    }

    @Test
    void anAlteredNameOrExpiryIsRefused() {
        Credential minted = mint("participant-1", Duration.ofMinutes(5));
        String other = minted.username().replace("participant-1", "participant-2");
        String later = mint("participant-1", HOUR).username();
        assertThat(taken(new Credential(other, minted.password()))).isFalse();
        assertThat(taken(new Credential(later, minted.password()))).isFalse();
        assertThat(taken(minted)).isTrue();
    }

    @Test
    void anotherSessionsCredentialDoesNotSteerAnAllocation() throws Exception {
        Deadline deadline = Deadline.in(Probing.WITHIN);
        Wire wire = Probing.dialer(deadline).dial(coturn.tcp());
        try (Allocation mine = Allocation.over(wire, mint("participant-1", HOUR), deadline, Family.IPV4)) {
            TurnClient other = new TurnClient(wire, mint("participant-2", HOUR), deadline);
            Response permission = other.ask(() -> Stun.permission(PEER));
            Response release = other.ask(() -> Stun.refresh(0));
            assertThat(Stun.errorCode(permission)).isEqualTo(WRONG_CREDENTIALS);
            assertThat(Stun.errorCode(release)).isEqualTo(WRONG_CREDENTIALS);
            assertThat(mine.permit(PEER))
                    .as("the allocation is still its owner's")
                    .isZero();
        }
    }

    @Test
    void aRequestWithoutACredentialIsRefused() throws Exception {
        Deadline deadline = Deadline.in(Probing.WITHIN);
        try (Wire wire = Probing.dialer(deadline).dial(coturn.tcp())) {
            Transactions unsigned = new Transactions(wire, deadline);
            Request request = Stun.allocate(Family.IPV4);
            Response answer = unsigned.ask(request, new Login(mint("participant-1", HOUR)).encode(request));
            assertThat(answer).isNotNull();
            assertThat(Stun.errorCode(answer)).isEqualTo(UNAUTHORIZED);
        }
    }

    @Test
    void whileASecretIsReplacedBothAreGoodAndThenOnlyTheNewOne() {
        String[] both = {"--static-auth-secret=the new secret of the tests"};
        try (Coturn during = Coturn.withSecret(home, Probing.SECRET, both)) {
            assertThat(taken(during.udp(), mint("participant-1", HOUR))).isTrue();
            assertThat(taken(during.udp(), Probing.mint("the new secret of the tests", "participant-1", HOUR)))
                    .isTrue();
        }
        try (Coturn after = Coturn.withSecret(home, "the new secret of the tests")) {
            assertThat(taken(after.udp(), mint("participant-1", HOUR))).isFalse();
            assertThat(taken(after.udp(), Probing.mint("the new secret of the tests", "participant-1", HOUR)))
                    .isTrue();
        }
    }

    @Test
    void aSecretInTheTableIsReplacedWithoutARestart() throws Exception {
        try (Coturn running = withSecretsInATable()) {
            Credential old = Probing.mint("the-old-secret-of-the-tests", "participant-1", HOUR);
            Credential fresh = Probing.mint("the-new-secret-of-the-tests", "participant-1", HOUR);
            running.turnadmin("-s", "the-old-secret-of-the-tests");
            assertThat(List.of(taken(running.udp(), old), taken(running.udp(), fresh)))
                    .containsExactly(true, false);
            running.turnadmin("-s", "the-new-secret-of-the-tests");
            assertThat(List.of(taken(running.udp(), old), taken(running.udp(), fresh)))
                    .containsExactly(true, true);
            running.turnadmin("-X", "the-old-secret-of-the-tests");
            assertThat(List.of(taken(running.udp(), old), taken(running.udp(), fresh)))
                    .containsExactly(false, true);
        }
    }

    @Test
    void aCallOutlivesTheSecretThatItsAllocationWasMadeWith() throws Exception {
        try (Coturn running = withSecretsInATable()) {
            running.turnadmin("-s", "the-old-secret-of-the-tests");
            Credential old = Probing.mint("the-old-secret-of-the-tests", "participant-1", HOUR);
            try (Allocation call = Probing.allocate(running.udp(), old)) {
                running.turnadmin("-s", "the-new-secret-of-the-tests");
                running.turnadmin("-X", "the-old-secret-of-the-tests");
                assertThat(call.permit(PEER)).isZero();
            }
        }
    }

    @Test
    void neitherACredentialNorItsMintIsPrinted() {
        assertThat(mint("participant-1", HOUR).toString()).doesNotContain("participant-1");
        assertThatThrownBy(() -> Probing.allocate(coturn.udp(), Probing.mint("a guess", "participant-1", HOUR)))
                .hasMessageNotContainingAny("participant-1", "127.0.0.1");
    }

    /** It knows none but those that turnadmin gives it. */
    private static Coturn withSecretsInATable() {
        List<String> options = new ArrayList<>(Coturn.FOR_THIS_MACHINE);
        options.add("--use-auth-secret");
        return Coturn.start(home, options);
    }

    private static Credential mint(String holder, Duration time) {
        return Probing.mint(Probing.SECRET, holder, time);
    }

    private static boolean taken(Credential credential) {
        return taken(coturn.udp(), credential);
    }

    private static boolean taken(TurnUrl url, Credential credential) {
        try (Allocation _ = Probing.allocate(url, credential)) {
            return true;
        } catch (FaultFound refused) {
            assertThat(refused.faulty())
                    .isEqualTo(new ProbeResult.Faulty(RelayFault.WRONG_SECRET, "error " + UNAUTHORIZED));
            return false;
        }
    }
}
