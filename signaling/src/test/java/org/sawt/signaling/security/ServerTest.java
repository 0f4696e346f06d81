package org.sawt.signaling.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sawt.signaling.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A whole server on a free port with a database of its own, a clock that tests turn, and guests by invented cookies. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "sawt.security.secret=a secret of the tests, long enough to be one",
            "sawt.channels.closes-after=10ms",
            "sawt.channels.rates.slows-by=1ms"
        })
@TestDatabase
@Import(ServerTestBeans.class)
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServerTest {}
