package org.sawt.turn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** An authority of its own, and the server certificates that it signs, made by the JDK's keytool. */
public final class Certificates {

    private static final String PASSWORD = "of tests";
    private static final String AUTHORITY = "authority";

    private final Path store;

    /** Makes the authority; everything is kept below {@code home}. */
    public Certificates(Path home) throws IOException, InterruptedException {
        store = home.resolve("certificates.p12");
        keytool("-genkeypair", "-alias", AUTHORITY, "-dname", "CN=Authority", "-keyalg", "EC", "-ext", "bc:c");
    }

    /** For 127.0.0.1, good from yesterday for a month. */
    public ServerCertificate good() throws IOException, InterruptedException, GeneralSecurityException {
        return goodAt("127.0.0.1");
    }

    /** As {@link #good}, for another address. */
    public ServerCertificate goodAt(String address) throws IOException, InterruptedException, GeneralSecurityException {
        return signed("good", "san=ip:" + address, "-startdate", "-1d", "-validity", "30");
    }

    /** What Chromium's {@code --ignore-certificate-errors-spki-list} takes, of {@link #good}. */
    public String pinOfGood() throws GeneralSecurityException, IOException {
        byte[] key = open().getCertificate("good").getPublicKey().getEncoded();
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    }

    /** As {@link #good}, but for another name. */
    public ServerCertificate forAnotherName() throws IOException, InterruptedException, GeneralSecurityException {
        return signed("named", "san=dns:turn.clinic.example", "-startdate", "-1d", "-validity", "30");
    }

    /** As {@link #good}, but out of date for a week. */
    public ServerCertificate expired() throws IOException, InterruptedException, GeneralSecurityException {
        return signed("expired", "san=ip:127.0.0.1", "-startdate", "-37d", "-validity", "30");
    }

    /** As {@link #good}, but good from next week on. */
    public ServerCertificate notYetValid() throws IOException, InterruptedException, GeneralSecurityException {
        return signed("early", "san=ip:127.0.0.1", "-startdate", "+7d", "-validity", "30");
    }

    /** Sockets that trust this authority alone. */
    public SSLSocketFactory trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(AUTHORITY, open().getCertificate(AUTHORITY));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private ServerCertificate signed(String alias, String name, String... validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        List<String> arguments = new ArrayList<>(List.of(
                "-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC", "-signer", AUTHORITY));
        arguments.addAll(List.of("-ext", name));
        arguments.addAll(List.of(validity));
        if (!open().containsAlias(alias)) {
            keytool(arguments.toArray(String[]::new));
        }
        KeyStore keys = open();
        return new ServerCertificate(
                pem(alias, "CERTIFICATE", keys.getCertificate(alias).getEncoded()),
                pem(
                        alias,
                        "PRIVATE KEY",
                        keys.getKey(alias, PASSWORD.toCharArray()).getEncoded()));
    }

    private Path pem(String alias, String kind, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder().encodeToString(content);
        return Files.writeString(
                store.resolveSibling(alias + "-" + kind.replace(' ', '-') + ".pem"),
                "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private KeyStore open() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/keytool"));
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC")); // starts sooner
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
        Path log = store.resolveSibling("keytool.log");
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }
}
