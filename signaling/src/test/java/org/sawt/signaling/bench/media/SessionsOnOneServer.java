package org.sawt.signaling.bench.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;

/** What a session costs on one media server, from one to as many as this machine bears. */
public final class SessionsOnOneServer implements Measure {

    private static final List<Integer> SIZES = List.of(1, 2, 5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100, 150, 200);

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public String about() {
        return """
                Sessions of two on one media server, set up by the engine. CPU is user and system time of the media \
                server's process in ten slices of two seconds, memory its proportional share (PSS) above that of the empty \
                server. The people are endpoints of a second media server on the same machine, whose share is in *whole \
                machine in use*. They are not the bottleneck while each sends the 50 packets a second that its voice has; \
                the server bears a step while at least 99 of 100 packets arrive.""";
    }

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        Optional<String> command = conditions.kurentoCommand();
        if (command.isEmpty()) {
            return List.of(new Row.Skipped("sessions on one media server", "needs KURENTO_COMMAND"));
        }
        return rows(steps(command.get()));
    }

    /** Until a step is not borne; that one is the last. */
    private static List<LoadStep> steps(String command) throws IOException, InterruptedException {
        List<LoadStep> steps = new ArrayList<>();
        try (LoadedServer server = new LoadedServer(command)) {
            for (int size : SIZES) {
                server.grow(size);
                steps.add(server.look());
                if (!steps.getLast().isBorne()) {
                    break;
                }
            }
        } catch (ConditionTimeoutException full) {
            System.out.println(
                    "No more sessions than " + steps.getLast().sessions() + " came up: " + full.getMessage());
        }
        return steps;
    }

    private static List<Row> rows(List<LoadStep> steps) {
        List<Row> rows = new ArrayList<>(
                steps.stream().flatMap(step -> step.rows().stream()).toList());
        steps.stream()
                .filter(LoadStep::isBorne)
                .reduce((_, later) -> later)
                .ifPresent(most -> rows.add(Row.Measured.of(
                        "this machine", "bears, crowd included", "sessions", Spread.of(most.sessions()))));
        return rows;
    }
}
