package org.sawt.signaling.security.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that somebody can sign in, and nobody who should not, before the web server takes the first request: that is
 * why it is a lifecycle of an early phase and not a runner.
 */
@Component
class FirstStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final boolean demo;
    private final DemoStaff demoStaff;
    private final FirstAdministrator administrator;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    FirstStart(
            @Value("${sawt.demo:false}") boolean demo,
            DemoStaff demoStaff,
            FirstAdministrator administrator,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.demo = demo;
        this.demoStaff = demoStaff;
        this.administrator = administrator;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(_ -> prepare());
        running = true;
    }

    /** The lock lets one of several nodes that start at once do it. */
    private void prepare() {
        jdbc.sql("lock table staff in share row exclusive mode").update();
        if (demo) {
            demoStaff.open();
        } else if (demoStaff.close()) {
            log.warn("This database holds the demo's accounts, whose passwords everybody knows: they are disabled now");
        }
        if (nobodyCanSignIn()) {
            if (demo) {
                demoStaff.make();
            } else {
                administrator.make();
            }
        }
    }

    private boolean nobodyCanSignIn() {
        return jdbc.sql("select not exists (select 1 from staff where disabled_at is null)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
