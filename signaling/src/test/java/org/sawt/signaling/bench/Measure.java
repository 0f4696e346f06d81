package org.sawt.signaling.bench;

import java.util.List;

/** One question that a run answers with figures. Public with a public constructor, and named in META-INF/services. */
public interface Measure {

    /** One word, as in {@code make bench ONLY=join}. */
    String name();

    /** What is measured from when to when, in sentences for who reads the report. */
    String about();

    /** The figures, in the order of the report. What cannot be measured here is a {@link Row.Skipped}; anything thrown fails the run. */
    List<Row> run(Conditions conditions) throws Exception;
}
