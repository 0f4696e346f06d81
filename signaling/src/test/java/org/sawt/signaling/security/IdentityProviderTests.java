package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.signaling.security.Refusals.codeOf;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A clinic that brings its own identity provider: one that signs with key pairs and, still, with a shared secret. */
@ServerTest
@DirtiesContext
class IdentityProviderTests {

    private static final JwtIssuer ISSUER = started();

    private final Browser browser;
    private final TestStaff staff;
    private final RealtimeTokens tokens;
    private final JdbcClient database;

    IdentityProviderTests(
            @LocalServerPort int port,
            @Autowired TestStaff staff,
            @Autowired RealtimeTokens tokens,
            @Autowired JdbcClient database) {
        this.browser = new Browser(port);
        this.staff = staff;
        this.tokens = tokens;
        this.database = database;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("sawt.security.identity-provider.issuer", ISSUER::address);
        settings.add("sawt.security.identity-provider.audience", () -> JwtIssuer.AUDIENCE);
        settings.add("sawt.security.identity-provider.jwk-set-uri", () -> ISSUER.address() + "/keys");
        settings.add("sawt.security.identity-provider.shared-secret", () -> JwtIssuer.SHARED_SECRET);
        settings.add("sawt.security.identity-provider.client-id", () -> JwtIssuer.CLIENT);
        settings.add("sawt.security.identity-provider.client-secret", () -> "of the client");
        settings.add("sawt.security.identity-provider.name", () -> "Clinic account");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void staffAreKnownBySubjectHoweverTheTokenIsSigned() {
        TestStaff.Member member = bound("subject-1");
        JWTClaimsSet claims = ISSUER.claims("subject-1").build();

        for (String token : new String[] {ISSUER.rs256(claims), ISSUER.es256(claims), ISSUER.hs256(claims)}) {
            assertThat(tokens.verify(token).caller()).isEqualTo(member.caller());
            assertThat(tokens.verify(token).expiresAt())
                    .isEqualTo(claims.getExpirationTime().toInstant().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @Test
    void aVerifiedEMailFindsTheAccountOnceAndTheSubjectFromThenOn() {
        TestStaff.Member member = staff.add(StaffRole.THERAPIST);
        String subject = UUID.randomUUID().toString();

        String first = ISSUER.rs256(withEmail(subject, member.email(), true));
        assertThat(tokens.verify(first).caller()).isEqualTo(member.caller());

        String later = ISSUER.rs256(ISSUER.claims(subject).build());
        assertThat(tokens.verify(later).caller()).isEqualTo(member.caller());
        String whoGotTheAddressLater = ISSUER.rs256(withEmail("somebody else", member.email(), true));
        assertThat(codeOf(() -> tokens.verify(whoGotTheAddressLater))).isEqualTo(RefusalCode.FORBIDDEN);
    }

    @Test
    void anUnverifiedEMailFindsNobody() {
        TestStaff.Member member = staff.add(StaffRole.THERAPIST);

        assertThat(codeOf(() -> tokens.verify(ISSUER.rs256(withEmail("s", member.email(), false)))))
                .isEqualTo(RefusalCode.FORBIDDEN);
        JWTClaimsSet writtenByThemselves = new JWTClaimsSet.Builder(
                        ISSUER.claims("s").claim("email", member.email()).build())
                .claim("user_metadata", Map.of("email_verified", true))
                .build();
        assertThat(codeOf(() -> tokens.verify(ISSUER.rs256(writtenByThemselves))))
                .isEqualTo(RefusalCode.FORBIDDEN);
    }

    @Test
    void aGoodTokenOfNobodyWeKnowIsForbiddenAndAudited() {
        browser.header(
                "Authorization",
                "Bearer " + ISSUER.rs256(ISSUER.claims("nobody").build()));

        Browser.Page answer = browser.get("/api/me");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("forbidden");
        assertThat(database.sql("select outcome || ' ' || detail from audit_entries"
                                + " where action = 'token_refused' order by at desc, id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("refused forbidden");
    }

    @Test
    void aBearerOfAGoodTokenUsesTheApiWithoutCookies() {
        TestStaff.Member member = bound("subject-2");
        browser.withoutCsrfHeader()
                .header(
                        "Authorization",
                        "Bearer " + ISSUER.es256(ISSUER.claims("subject-2").build()));

        assertThat(browser.get("/api/me").json())
                .containsEntry("id", member.id().toString());
        assertThat(browser.patch("/api/me", Map.of("language", "ar")).status()).isEqualTo(204);
        assertThat(browser.post("/api/realtime/token").status()).isEqualTo(200);
        assertThat(browser.cookie("SAWT_SESSION")).isEmpty();
    }

    @Test
    void whatIsNotTheProvidersIsRefused() throws JOSEException, IOException {
        bound("subject-3");
        JWTClaimsSet good = ISSUER.claims("subject-3").build();
        try (JwtIssuer impostor = new JwtIssuer()) {
            for (String forged : new String[] {
                new PlainJWT(good).serialize(),
                impostor.rs256(good),
                impostor.es256(good),
                JwtIssuer.hs256(good, ISSUER.publicKeyBytes()),
                JwtIssuer.hs256(good, "another secret of at least thirty-two bytes".getBytes(StandardCharsets.UTF_8)),
                ISSUER.rs256(new JWTClaimsSet.Builder(good).audience("another").build()),
                ISSUER.rs256(new JWTClaimsSet.Builder(good)
                        .issuer("https://elsewhere.example")
                        .build()),
                ISSUER.rs256(new JWTClaimsSet.Builder(good).expirationTime(null).build()),
                ISSUER.rs256(
                        new JWTClaimsSet.Builder(good).notBeforeTime(in(120)).build()),
                ISSUER.hs256(new JWTClaimsSet.Builder(good).audience("another").build())
            }) {
                assertThat(codeOf(() -> tokens.verify(forged))).as(forged).isEqualTo(RefusalCode.UNAUTHORIZED);
            }
        }
        String old = ISSUER.rs256(new JWTClaimsSet.Builder(good)
                .issueTime(in(-120))
                .expirationTime(in(-60))
                .build());
        assertThat(codeOf(() -> tokens.verify(old))).isEqualTo(RefusalCode.TOKEN_EXPIRED);
    }

    @Test
    void theSignInPageOffersTheProvider() {
        assertThat(browser.get("/api/sign-in/options").json())
                .containsEntry(
                        "identity_provider", Map.of("name", "Clinic account", "url", "/oauth2/authorization/provider"));
    }

    @Test
    void staffComeBackFromTheProviderSignedIn() {
        TestStaff.Member member = bound("subject-4");
        database.sql("update staff set password_hash = null where id = :id")
                .param("id", member.id().value())
                .update();

        Browser.Page back = comeBackAs("subject-4");

        assertThat(back.header("location")).endsWith("/");
        assertThat(browser.get("/api/me").json())
                .containsEntry("id", member.id().toString())
                .containsEntry("has_password", false);
        assertThat(database.sql("select count(*) from spring_session_attributes where attribute_bytes::text like '%'"
                                + " || encode('OAuth2', 'hex') || '%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoHasNoAccountComesBackToTheSignInPageWithTheReason() {
        Browser.Page back = comeBackAs("a stranger");

        assertThat(back.header("location")).endsWith("/?sign_in=forbidden");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aCodeThatNobodyAskedForIsRefused() {
        Browser.Page back = browser.get("/login/oauth2/code/provider?code=any&state=invented");

        assertThat(back.header("location")).endsWith("/?sign_in=unauthorized");
    }

    /** What a browser does between pressing the button and being back. */
    private Browser.Page comeBackAs(String subject) {
        Browser.Page away = browser.get("/oauth2/authorization/provider");
        assertThat(away.header("location")).startsWith(ISSUER.address() + "/authorize?");
        Map<String, String> asked = Queries.of(away.header("location"));
        assertThat(asked).containsEntry("client_id", JwtIssuer.CLIENT).containsEntry("scope", "openid email");
        ISSUER.signsIn(new JWTClaimsSet.Builder(ISSUER.claims(subject).build())
                .audience(JwtIssuer.CLIENT)
                .claim("nonce", asked.get("nonce"))
                .build());
        return browser.get("/login/oauth2/code/provider?code=any&state=" + asked.get("state"));
    }

    private JWTClaimsSet withEmail(String subject, String email, boolean verified) {
        return ISSUER.claims(subject)
                .claim("email", email)
                .claim("email_verified", verified)
                .build();
    }

    private TestStaff.Member bound(String subject) {
        TestStaff.Member member = staff.add(StaffRole.THERAPIST);
        database.sql("update staff set external_id = :subject where id = :id")
                .param("subject", subject)
                .param("id", member.id().value())
                .update();
        return member;
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static JwtIssuer started() {
        try {
            return new JwtIssuer();
        } catch (JOSEException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
