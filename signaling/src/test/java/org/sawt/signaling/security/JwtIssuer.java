package org.sawt.signaling.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** An identity provider on this machine: discovery, keys and the token endpoint, as OpenID Connect describes them. */
final class JwtIssuer implements AutoCloseable {

    static final String AUDIENCE = "authenticated";
    static final String CLIENT = "sawt-client";
    static final String SHARED_SECRET = "a shared secret of at least thirty-two bytes";

    private final RSAKey rsa;
    private final ECKey ec;
    private final HttpServer http;
    private final AtomicReference<JWTClaimsSet> nextIdentity =
            new AtomicReference<>(new JWTClaimsSet.Builder().build());

    JwtIssuer() throws JOSEException, IOException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/keys", exchange -> answer(exchange, keys()));
        http.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        http.createContext("/token", exchange -> answer(exchange, tokens()));
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Claims that are right in every respect, for {@code subject}. */
    JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(address().toString())
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    String rs256(JWTClaimsSet claims) {
        return sign(JWSAlgorithm.RS256, "rsa", claims);
    }

    String es256(JWTClaimsSet claims) {
        return sign(JWSAlgorithm.ES256, "ec", claims);
    }

    String hs256(JWTClaimsSet claims) {
        return hs256(claims, SHARED_SECRET.getBytes(StandardCharsets.UTF_8));
    }

    static String hs256(JWTClaimsSet claims, byte[] key) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** The public RSA key as bytes that an attacker would try as a shared secret. */
    byte[] publicKeyBytes() {
        try {
            return rsa.toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Who the next person who comes with an authorization code is. */
    void signsIn(JWTClaimsSet identity) {
        nextIdentity.set(identity);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private String sign(JWSAlgorithm algorithm, String keyId, JWTClaimsSet claims) {
        try {
            JWSSigner signer = algorithm.equals(JWSAlgorithm.RS256) ? new RSASSASigner(rsa) : new ECDSASigner(ec);
            SignedJWT token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private String keys() {
        return new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK())).toString();
    }

    private String discovery() {
        return Json.text(Map.of(
                "issuer", address().toString(),
                "authorization_endpoint", address() + "/authorize",
                "token_endpoint", address() + "/token",
                "jwks_uri", address() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private String tokens() {
        return Json.text(Map.of(
                "access_token",
                "opaque",
                "token_type",
                "Bearer",
                "expires_in",
                300,
                "id_token",
                rs256(nextIdentity.get())));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
