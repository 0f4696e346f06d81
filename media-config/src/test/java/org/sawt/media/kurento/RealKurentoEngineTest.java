package org.sawt.media.kurento;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.kurento.client.KurentoClient;
import org.sawt.media.MediaEngineContract;

/** Not on the pool's own connections: only a sabotaged one makes a real server fail at a chosen step. */
@EnabledIfEnvironmentVariable(
        named = "KURENTO_URI",
        matches = "ws.*",
        disabledReason = "needs a Kurento Media Server: set KURENTO_URI")
class RealKurentoEngineTest extends MediaEngineContract {

    private static final URI SERVER = URI.create(System.getenv().getOrDefault("KURENTO_URI", ""));

    private static KurentoClient witness;

    @BeforeAll
    static void connect() {
        witness = KurentoClient.create(SERVER.toString());
    }

    @AfterAll
    static void disconnect() {
        witness.destroy();
    }

    @Override
    protected Driver driver() {
        var server = new SingleServer(SERVER);
        return new KurentoDriver(
                server, server.connection()::spoilNext, () -> server.taken() + objects(), server::close);
    }

    /** Everything of ours is in a pipeline, and goes with it. */
    private static int objects() {
        return witness.getServerManager().getPipelines().size();
    }
}
