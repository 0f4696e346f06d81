package org.sawt.signaling.bench.start;

import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.e2e.SawtProcess;

/** Ours, with its own PostgreSQL, in demo mode; ready when its readiness probe says so. */
record SawtStarter(String subject, SawtProcess process) implements Starter {

    @Override
    public void stop() {
        process.terminate();
    }

    @Override
    public void start() {
        process.startAgain();
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public ProcessTree database() {
        return new ProcessTree(process::databaseProcesses);
    }

    @Override
    public void close() {
        process.close();
    }
}
