package org.sawt.signaling.bench.soak;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.sawt.signaling.bench.Calm;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.peers.Sawt;
import org.sawt.signaling.bench.taps.Caseload;
import org.sawt.signaling.bench.taps.Therapist;

/** Whether a server that works for long needs more and more. */
public final class Soak implements Measure {

    private static final int ROOMS = 500;
    private static final int THERAPISTS = 16;
    private static final int MINUTES = 30;

    /** Before the beginning: caches fill, code is compiled, pools grow. */
    private static final double WARM_UP = 0.2;

    private static final double MOST_GROWTH = 1.1;
    /** As many as a pool may have had idle at the one time, and not at the other. */
    private static final int MOST_THREADS = 10;

    private static final int MOST_DESCRIPTORS = 20;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String about() {
        return """
                %d rooms for %d minutes (MINUTES for others): people drop out and come back to their seats, leave and come again, chat, and therapists tap. What the \
                server holds is read after a fifth of the time, in the middle of the rest, and at the end, always with everybody in: live heap \
                (jcmd GC.class_histogram), threads and descriptors of its process, rows of all its tables. Rows are to grow with the work (joins, lines of chat, taps) \
                and not faster; nothing else is to grow.""".formatted(ROOMS, MINUTES);
    }

    /** What was held, after how much work. */
    private record Reading(String when, Holdings holdings, long work) {}

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        int rooms = conditions.rooms(ROOMS);
        Duration time = conditions.minutes(MINUTES);
        Duration warm = Duration.ofMillis((long) (time.toMillis() * WARM_UP));
        Duration half = time.minus(warm).dividedBy(2);
        try (Generator generator = new Generator();
                Sawt server = Sawt.start(conditions.scratch().resolve("soak"))) {
            Caseload.write(server.process(), THERAPISTS);
            server.prepare(rooms);
            try (Clinic clinic = Clinic.open(generator, server, therapists(server), rooms)) {
                clinic.workFor(warm);
                Reading beginning = read("at the beginning", server, clinic);
                clinic.workFor(half);
                Reading middle = read("in the middle", server, clinic);
                clinic.workFor(half);
                return rows(List.of(beginning, middle, read("at the end", server, clinic)));
            }
        }
    }

    private static List<Therapist> therapists(Sawt server) {
        int port = URI.create(server.process().address()).getPort();
        return IntStream.rangeClosed(1, THERAPISTS)
                .mapToObj(number -> Therapist.at(port, number))
                .toList();
    }

    private static Reading read(String when, Sawt server, Clinic clinic) throws Exception {
        Calm.await(server.processes());
        System.out.println("  " + when);
        return new Reading(when, Holdings.of(server), clinic.work());
    }

    private static List<Row> rows(List<Reading> readings) {
        List<Row> rows = new ArrayList<>();
        add(readings, rows, "live heap", "MB", one -> one.holdings().heap() / MEGABYTE);
        add(readings, rows, "threads", "", one -> one.holdings().threads());
        add(readings, rows, "descriptors", "", one -> one.holdings().descriptors());
        add(readings, rows, "rows", "", one -> one.holdings().rows());
        add(readings, rows, "joins, lines and taps until then", "", Reading::work);
        judge(readings.getFirst(), readings.get(1), readings.getLast(), rows);
        return rows;
    }

    private static void add(
            List<Reading> readings, List<Row> rows, String quantity, String unit, ToDoubleFunction<Reading> value) {
        readings.forEach(one ->
                rows.add(Row.Measured.of("Sawt, " + one.when(), quantity, unit, Spread.of(value.applyAsDouble(one)))));
    }

    private static void judge(Reading beginning, Reading middle, Reading end, List<Row> rows) {
        Holdings before = beginning.holdings();
        Holdings after = end.holdings();
        rows.add(Row.Bar.atMost(
                MOST_GROWTH,
                "Sawt",
                "live heap at the end at most %s × that at the beginning".formatted(MOST_GROWTH),
                after.heap() / before.heap()));
        rows.add(Row.Bar.atMost(
                MOST_THREADS,
                "Sawt",
                "at most %d threads more".formatted(MOST_THREADS),
                after.threads() - before.threads()));
        rows.add(Row.Bar.atMost(
                MOST_DESCRIPTORS, "Sawt", "at most %d descriptors more".formatted(MOST_DESCRIPTORS), (double)
                        (after.descriptors() - before.descriptors())));
        rows.add(Row.Bar.atMost(
                MOST_GROWTH,
                "Sawt",
                "rows for each join, line or tap in the second half at most %s × those in the first"
                        .formatted(MOST_GROWTH),
                rowsForWork(middle, end) / rowsForWork(beginning, middle)));
    }

    private static double rowsForWork(Reading from, Reading to) {
        return (double) (to.holdings().rows() - from.holdings().rows()) / (to.work() - from.work());
    }
}
