package org.sawt.signaling.bench.load;

/** What one signed-in browser posts, one request after another. Used by one thread at a time. */
public interface Posting {

    String path();

    /** What the {@code Cookie} header says. */
    String cookies();

    /** What the {@code X-XSRF-TOKEN} header says. */
    String csrf();

    /** The body of the next request, JSON in ASCII. */
    String next();

    /**
     * Hears the answer to it.
     *
     * @throws IllegalStateException if it is not what was wanted
     */
    void answered(int status, String body);
}
