package org.sawt.media.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaEngineContract;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.MediaSample;

class MeshEngineTest extends MediaEngineContract {

    @Override
    protected Driver driver() {
        MeshEngine engine = new MeshEngine();
        AtomicInteger offers = new AtomicInteger();
        return new Driver() {
            @Override
            public MeshEngine engine() {
                return engine;
            }

            @Override
            public String offer(Link link) {
                return "v=0\r\no=- " + offers.incrementAndGet() + " 2 IN IP4 127.0.0.1\r\n";
            }

            @Override
            public String answer(String offer) {
                return offer + "a=setup:active\r\n";
            }

            @Override
            public int held() {
                return engine.rooms();
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void bothEndsNameTheLinkAlikeAndSoDoesTheSameRoomAfterARestart() {
        assertThat(linkOf(1, 1).id()).isEqualTo(linkOf(1, 1).id());
    }

    @Test
    void anotherEpochOrAnotherPageMakesAnotherLink() {
        assertThat(List.of(linkOf(1, 1).id(), linkOf(2, 1).id(), linkOf(1, 2).id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theLaterInOrderIsThePoliteOne() {
        assertThat(linkOf(1, 1).polite()).isFalse();
    }

    @Test
    void whoseLinksStayTheSameIsNotDisturbed() {
        List<String> told = new ArrayList<>();
        MediaRoom room = new MeshEngine().open("room", 1, new Silent() {
            @Override
            public void links(String endpoint, int epoch, List<Link> links) {
                told.add(endpoint);
            }
        });
        room.join(new MediaRoom.Member("oona", 1, "oona", false, true));
        room.join(new MediaRoom.Member("omar", 1, "omar", false, true));
        assertThat(told).containsExactly("oona", "omar");
    }

    /** The link that amal, who comes first, has with badr. */
    private static Link linkOf(int epoch, int incarnation) {
        List<Link> links = new ArrayList<>();
        MediaRoom room = new MeshEngine().open("room", epoch, new Silent() {
            @Override
            public void links(String endpoint, int told, List<Link> wanted) {
                if (endpoint.equals("amal")) {
                    links.addAll(wanted);
                }
            }
        });
        room.join(new MediaRoom.Member("amal", incarnation, "1", true, true));
        room.join(new MediaRoom.Member("badr", 1, "2", true, true));
        return links.getFirst();
    }

    private abstract static class Silent implements MediaRoom.Listener {
        @Override
        public void signal(String endpoint, String from, LinkSignal signal) {
            throw new AssertionError("nobody signalled");
        }

        @Override
        public void faulty(String endpoint, String link, MediaFault fault) {
            throw new AssertionError(fault);
        }

        @Override
        public void mended(String endpoint, String link) {
            throw new AssertionError(link);
        }

        @Override
        public void sampled(String endpoint, MediaSample sample) {
            throw new AssertionError(sample);
        }

        @Override
        public void failed(MediaFault fault) {
            throw new AssertionError(fault);
        }
    }
}
