package org.sawt.signaling.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the Spring context of a test a fresh, migrated database on a real PostgreSQL, and turns demo mode off.
 *
 * <pre>{@code
 * @SpringBootTest          // or @ApplicationModuleTest, @DataJdbcTest with @AutoConfigureTestDatabase(replace = NONE)
 * @TestDatabase
 * class AppointmentTests {
 *     @Autowired JdbcClient database;
 * }
 * }</pre>
 *
 * <p>One server serves all tests of a JVM; a database is a copy of a template that was migrated once, so it costs some
 * ten milliseconds. Contexts that Spring caches share their database: tests of equal configuration see each other's
 * rows, so let each make its own clinic, or mark the class {@code @Transactional}. A test that wants the demo's people
 * says {@code @SpringBootTest(properties = "sawt.demo=true")}. Without Spring, ask {@link TestDatabases#fresh()}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TestDatabase {}
