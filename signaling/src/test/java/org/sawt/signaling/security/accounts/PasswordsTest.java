package org.sawt.signaling.security.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void whoHasNoAccountIsCheckedWithTheMeansOfWhoHasOne() {
        String made = passwords.hash("correct horse battery");

        assertThat(parameters(Passwords.NOBODYS)).isEqualTo(parameters(made));
        assertThat(Passwords.NOBODYS).hasSameSizeAs(made);
        assertThat(passwords.outdated(Passwords.NOBODYS)).isFalse();
    }

    @Test
    void noPasswordIsNobodys() {
        assertThat(passwords.match("correct horse battery", null)).isFalse();
        assertThat(passwords.match("", null)).isFalse();
    }

    /** What comes before salt and hash. */
    private static String parameters(String hash) {
        return hash.substring(0, hash.indexOf("p="));
    }
}
