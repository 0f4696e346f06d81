package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.signaling.security.Refusals.codeOf;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import javax.crypto.SecretKey;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RealtimeTokenTests {

    private final Browser browser;
    private final TestStaff staff;
    private final InventedGuests guests;
    private final RealtimeTokens tokens;
    private final ServerSecrets secrets;
    private final TestClock clock;
    private final JdbcClient database;

    RealtimeTokenTests(
            @LocalServerPort int port,
            @Autowired TestStaff staff,
            @Autowired InventedGuests guests,
            @Autowired RealtimeTokens tokens,
            @Autowired ServerSecrets secrets,
            @Autowired TestClock clock,
            @Autowired JdbcClient database) {
        this.browser = new Browser(port);
        this.staff = staff;
        this.guests = guests;
        this.tokens = tokens;
        this.secrets = secrets;
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void staffGetATokenThatNamesThem() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.signedIn(therapist.email(), TestStaff.PASSWORD);

        Map<String, Object> answer = browser.post("/api/realtime/token").json();

        assertThat(answer)
                .extractingByKey("expires_in")
                .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                .isBetween(590, 600);
        assertThat(tokens.verify(String.valueOf(answer.get("access_token"))).caller())
                .isEqualTo(therapist.caller());
    }

    @Test
    void whoHoldsBothCookiesSaysAsWhom() {
        Caller.Guest guest = guests.come();
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        browser.signedIn(therapist.email(), TestStaff.PASSWORD)
                .cookie(GuestAccesses.COOKIE, guest.invitation().toString());

        assertThat(callerOf(browser.post("/api/realtime/token"))).isEqualTo(therapist.caller());
        assertThat(callerOf(browser.post("/api/realtime/token", Map.of("as", "staff"))))
                .isEqualTo(therapist.caller());
        assertThat(callerOf(browser.post("/api/realtime/token", Map.of("as", "guest"))))
                .isEqualTo(guest);
        assertThat(browser.post("/api/realtime/token", Map.of("as", "admin")).code())
                .isEqualTo("malformed");
    }

    @Test
    void whoHoldsNoCookieGetsNone() {
        assertThat(browser.post("/api/realtime/token").code()).isEqualTo("unauthorized");
    }

    @Test
    void aTokenHoldsIdsAndRolesOnly() throws ParseException {
        Caller.Guest guest = guests.come();

        JWTClaimsSet claims = SignedJWT.parse(tokens.mint(guest).value()).getJWTClaimsSet();

        assertThat(claims.getClaims().keySet())
                .containsExactlyInAnyOrder(
                        "jti", "iss", "aud", "iat", "exp", "sub", "kind", "clinic", "appointment", "role");
        assertThat(claims.getAudience()).containsExactly("realtime");
    }

    @Test
    void aTokenDoesNotPrint() {
        assertThat(tokens.mint(guests.come())).hasToString("[REDACTED]");
    }

    @Test
    void aLateTokenIsExpiredAndNotForged() {
        RealtimeTokens.Minted minted = tokens.mint(guests.come());

        clock.advance(Duration.ofMinutes(10));

        assertThat(codeOf(() -> tokens.verify(minted.value()))).isEqualTo(RefusalCode.TOKEN_EXPIRED);
        assertThat(lastRefusal()).isEqualTo("token_expired");
    }

    @Test
    void aTokenGivesBackNoRightThatWasTaken() {
        TestStaff.Member member = staff.add(StaffRole.SUPERVISOR);
        RealtimeTokens.Minted minted = tokens.mint(member.caller());

        change(member, "role = 'therapist'");
        assertThat(tokens.verify(minted.value()).caller())
                .isEqualTo(new Caller.Staff(member.id(), member.clinic(), StaffRole.THERAPIST));
        change(member, "disabled_at = now()");

        assertThat(codeOf(() -> tokens.verify(minted.value()))).isEqualTo(RefusalCode.UNAUTHORIZED);
        assertThat(lastRefusal()).isEqualTo("unauthorized");
    }

    @Test
    void whatWeDidNotSignIsRefused() throws ParseException, JOSEException {
        SignedJWT good = SignedJWT.parse(tokens.mint(guests.come()).value());
        JWTClaimsSet claims = good.getJWTClaimsSet();
        String unsigned = good.serialize().substring(0, good.serialize().lastIndexOf('.') + 1);
        String signature = good.getSignature().toString();

        for (String forged : new String[] {
            "",
            "nonsense",
            "a.b.c",
            new PlainJWT(claims).serialize(),
            unsigned,
            unsigned + signature.substring(4) + "AAAA",
            signed(claims, secrets.key("links")),
            signed(with(claims, "aud", "authenticated"), secrets.key("realtime-tokens")),
            signed(with(claims, "kind", "root"), secrets.key("realtime-tokens")),
            signed(with(claims, "sub", "not an id"), secrets.key("realtime-tokens")),
            signed(new JWTClaimsSet.Builder(claims).expirationTime(null).build(), secrets.key("realtime-tokens"))
        }) {
            assertThat(codeOf(() -> tokens.verify(forged))).as(forged).isEqualTo(RefusalCode.UNAUTHORIZED);
        }
        assertThat(tokens.verify(signed(claims, secrets.key("realtime-tokens"))).caller())
                .isInstanceOf(Caller.Guest.class);
    }

    @Test
    void ourOwnTokenIsNoKeyToTheApi() {
        TestStaff.Member member = staff.add(StaffRole.THERAPIST);
        browser.header("Authorization", "Bearer " + tokens.mint(member.caller()).value());

        assertThat(browser.get("/api/me").code()).isEqualTo("unauthorized");
    }

    private static JWTClaimsSet with(JWTClaimsSet claims, String name, Object value) {
        return new JWTClaimsSet.Builder(claims).claim(name, value).build();
    }

    private static String signed(JWTClaimsSet claims, SecretKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    private Caller callerOf(Browser.Page answer) {
        return tokens.verify(String.valueOf(answer.json().get("access_token"))).caller();
    }

    private void change(TestStaff.Member member, String what) {
        database.sql("update staff set " + what + " where id = :id")
                .param("id", member.id().value())
                .update();
    }

    private String lastRefusal() {
        return database.sql(
                        "select detail from audit_entries where action = 'token_refused' order by at desc, id desc limit 1")
                .query(String.class)
                .single();
    }
}
