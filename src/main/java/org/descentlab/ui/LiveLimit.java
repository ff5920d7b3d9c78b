package org.descentlab.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.descentlab.experiment.KnownRows;
import org.descentlab.experiment.RunSpec;
import org.descentlab.objective.FiniteSum;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * Follows the stability limit of the selected run at the playhead. It is computed in the
 * background, ten times a second at most, and not again where it can't have changed.
 */
final class LiveLimit {
  private final Session session;
  private final Worker worker;
  private final Consumer<Optional<RateLimit>> shown;
  private final Consumer<Exception> failed;
  private final RunLimits limits = new RunLimits(); // of the worker's thread
  private final Breath breath = new Breath(this::ask);
  private @Nullable Recorded recorded;
  private double at;
  private Object asked = "";

  /** Tells {@code shown} on the FX thread. */
  LiveLimit(
      Session session,
      Worker worker,
      Consumer<Optional<RateLimit>> shown,
      Consumer<Exception> failed) {
    this.session = session;
    this.worker = worker;
    this.shown = shown;
    this.failed = failed;
    session.selected().addListener((o, was, now) -> ask());
  }

  /** The playhead stands here. */
  void showAt(@Nullable Recorded now, double step) {
    recorded = now;
    at = step;
    ask();
  }

  private void ask() {
    Recorded of = recorded;
    if (of == null) {
      return;
    }
    int selected = session.selected().get();
    Optional<Standing> standing = standing(of, selected);
    List<Object> key = List.of(of.request(), selected, standing.map(LiveLimit::place).orElse(-2L));
    if (key.equals(asked) || !breath.taken()) {
      return;
    }
    asked = key;
    worker.computeUnlessCancelled(
        this, cancelled -> limit(of, standing, cancelled), now -> answer(key, now), failed);
  }

  /** Empty where another problem is awaited. */
  private Optional<Standing> standing(Recorded of, int selected) {
    boolean awaited = !of.experiment().problem().kind().equals(session.spec().problem().kind());
    return of.tracks().stream()
        .filter(track -> track.index() == selected && !awaited)
        .findFirst()
        .flatMap(track -> Standing.of(track, at));
  }

  private void answer(Object key, Optional<RateLimit> now) {
    if (Objects.equals(key, asked) || session.selected().get() == selectedOf(key)) {
      shown.accept(now);
    }
  }

  private static int selectedOf(Object key) {
    return (Integer) ((List<?>) key).get(1);
  }

  /** What the limit depends on besides the run: nothing where it is the same everywhere. */
  private static long place(Standing standing) {
    boolean everywhere =
        standing.objective().hessianIsConstant()
            && !RunLimits.divides(standing)
            && standing.track().run().changes().isEmpty();
    return everywhere ? -1 : standing.step();
  }

  private Optional<Optional<RateLimit>> limit(
      Recorded of, Optional<Standing> standing, BooleanSupplier cancelled) {
    Optional<RateLimit> limit =
        standing.flatMap(
            where ->
                limits
                    .of(of.experiment(), where, cancelled)
                    .map(local -> RateLimit.of(where, local, length(of, where.track()))));
    return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(limit);
  }

  private static long length(Recorded of, Track track) {
    RunSpec run = track.run().spec();
    OptionalInt rows =
        track.run().problem().objective() instanceof FiniteSum sum
            ? OptionalInt.of(sum.size())
            : KnownRows.of(run.problem());
    return Horizon.of(run, of.experiment().stop(), rows);
  }
}
