package org.sawt.signaling.bench.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.e2e.Browser;
import org.sawt.signaling.e2e.MediaServerProcess;

/** How soon everybody hears everybody again after the media server of their call was killed. */
public final class Rescue implements Measure {

    private static final int REPEATS = 10;
    private static final List<Integer> PEOPLE = List.of(2, 4);

    @Override
    public String name() {
        return "rescue";
    }

    @Override
    public String about() {
        return """
                From `kill -9` of the media server of a call until everybody has decoded a frame of everybody else, on new \
                connections, without a press. With one media server the call goes on as a mesh, with two on the other one. \
                Server, media servers and pages are started anew for each time, so nothing is warm.""";
    }

    @Override
    public List<Row> run(Conditions conditions) throws IOException {
        Optional<String> command = conditions.kurentoCommand();
        if (command.isEmpty()) {
            return List.of(new Row.Skipped("rescue", "needs KURENTO_COMMAND"));
        }
        List<Row> rows = new ArrayList<>();
        for (int servers : List.of(1, 2)) {
            for (int people : PEOPLE) {
                rows.add(row(conditions, command.get(), servers, people));
            }
        }
        return rows;
    }

    private static Row row(Conditions conditions, String command, int servers, int people) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < conditions.repeats(REPEATS); round++) {
            Path home = conditions.scratch().resolve("rescue-%d-%d-%d".formatted(servers, people, round));
            times.add(rescue(home, command, servers, people));
        }
        String subject = people + " people, " + (servers == 1 ? "to a mesh" : "to another media server");
        return Row.Measured.of(subject, "killed to all heard again", "ms", Spread.of(times));
    }

    private static double rescue(Path home, String command, int count, int people) throws IOException {
        List<MediaServerProcess> servers = new ArrayList<>();
        try (Browser browser = Ears.browser()) {
            for (int server = 0; server < count; server++) {
                servers.add(MediaServerProcess.start(command));
            }
            try (RoutedCall call = new RoutedCall(home, browser, servers, people)) {
                return killed(call, servers);
            }
        } finally {
            servers.forEach(MediaServerProcess::close);
        }
    }

    private static double killed(RoutedCall call, List<MediaServerProcess> servers) {
        MediaServerProcess used = servers.stream()
                .filter(server -> call.runsOn(server.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the call is on no media server any more"));
        double killed = System.currentTimeMillis();
        used.kill();
        double heard = call.heardByAll(killed);
        call.awaitRoomOn(servers.stream()
                .filter(server -> server != used)
                .map(MediaServerProcess::name)
                .findFirst()
                .orElse("mesh"));
        return heard - killed;
    }
}
