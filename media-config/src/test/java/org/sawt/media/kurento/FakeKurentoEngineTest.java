package org.sawt.media.kurento;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.sawt.media.MediaEngineContract;
import org.sawt.media.kurento.fake.FakeKurento;

class FakeKurentoEngineTest extends MediaEngineContract {

    private static FakeKurento kurento;

    @BeforeAll
    static void start() {
        kurento = FakeKurento.start();
    }

    @AfterAll
    static void stop() {
        kurento.close();
    }

    @Override
    protected Driver driver() {
        return new KurentoDriver(kurento.uri(), () -> kurento.objects().size());
    }
}
