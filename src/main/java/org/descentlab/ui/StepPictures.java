package org.descentlab.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.descentlab.experiment.run.StepAnatomy;
import org.descentlab.figure.AnatomyColumns;
import org.descentlab.figure.AnatomyFigure;
import org.descentlab.figure.Look;
import org.descentlab.figure.Typeset;
import org.descentlab.ui.Recorded.Track;

/**
 * Makes pictures of steps in the background. What takes long is done a slice at a time, so that
 * other pictures get their turn, and is given up where another step is asked for.
 */
final class StepPictures {
  /** Size of the letters in pixels. */
  private static final double LETTERS = 15;

  private static final long SLICE = 20_000_000;

  /** A blink in nanoseconds: what takes longer is said to be under way. */
  private static final long BLINK = 250_000_000;

  /**
   * What is asked for.
   *
   * @param recorded what the track belongs to
   * @param walk the step, and which line is current
   * @param width of the picture
   * @param height at least
   * @param scale device pixels a pixel
   */
  record Wanted(
      Recorded recorded,
      Track track,
      SubStepWalk walk,
      Look look,
      double width,
      double height,
      double scale) {}

  /**
   * A step and its picture.
   *
   * @param wanted what was asked for
   * @param extent top and bottom of the current line; empty where there is none
   */
  record Made(
      Wanted wanted,
      StepAnatomy step,
      AnatomyFigure figure,
      Picture.Plain picture,
      double[] extent,
      String summary) {}

  /** Gets the answers, on the FX thread. */
  interface Answer {
    /** There is the picture; none where no update follows. */
    void made(Wanted wanted, Optional<Made> made);

    /** It takes longer than a blink. */
    void computing();
  }

  /** What came of a slice. */
  private record Slice(boolean known, Optional<Made> made) {}

  private final Worker worker;
  private final Consumer<Exception> failed;
  private final Answer answer;
  private final RunSteps steps; // of the worker's thread
  private final AnatomyColumns columns = new AnatomyColumns(); // of the worker's thread
  private final Questions questions = new Questions();
  private boolean warm;
  private long since;

  StepPictures(Worker worker, RunSteps steps, Consumer<Exception> failed, Answer answer) {
    this.steps = steps;
    this.worker = worker;
    this.failed = failed;
    this.answer = answer;
  }

  /** Whether what was asked for last was answered. */
  boolean ready() {
    return questions.answered();
  }

  /** Asks for a picture in place of the one that was asked for before. */
  void ask(Wanted wanted) {
    warmUp();
    if (questions.settled()) {
      since = System.nanoTime();
    }
    slice(questions.ask(), wanted);
  }

  /** Nothing is wanted any more. */
  void forget() {
    questions.forget();
  }

  /** The typesetter's first formula takes half a second: not on the FX thread. */
  private void warmUp() {
    if (!warm) {
      warm = true;
      worker.compute(
          columns,
          () -> {
            Typeset.warmUp();
            return true;
          },
          done -> {},
          failed);
    }
  }

  private void slice(long number, Wanted wanted) {
    worker.computeUnlessCancelled(
        this,
        cancelled -> Optional.of(slice(wanted, cancelled)),
        slice -> done(number, wanted, slice),
        failed);
  }

  private Slice slice(Wanted wanted, BooleanSupplier cancelled) {
    long begin = System.nanoTime();
    RunSteps.Found found =
        steps.of(
            wanted.recorded().experiment(),
            wanted.track(),
            wanted.walk().step(),
            () -> cancelled.getAsBoolean() || System.nanoTime() - begin > SLICE);
    return new Slice(found.known(), found.step().map(step -> made(wanted, step)));
  }

  private Made made(Wanted wanted, StepAnatomy step) {
    int lines = step.subSteps().size();
    int current = wanted.walk().current(lines);
    String name = wanted.track().run().spec().name();
    AnatomyFigure figure = new AnatomyFigure(name, step, wanted.look(), current, LETTERS, columns);
    double height = Math.max(wanted.height(), Math.ceil(figure.heightAt(wanted.width())));
    return new Made(
        wanted,
        step,
        figure,
        Picture.plain(figure, wanted.width(), height, wanted.scale()),
        current < 0 ? new double[0] : figure.extent(current, wanted.width()),
        figure.summary(wanted.look().messages()));
  }

  /** An answer to an older question counts too, as long as a newer one has not come. */
  private void done(long number, Wanted wanted, Slice slice) {
    if (slice.known() && questions.answer(number)) {
      since = System.nanoTime();
      answer.made(wanted, slice.made());
    } else if (!slice.known() && questions.awaits(number)) {
      if (System.nanoTime() - since > BLINK) {
        answer.computing();
      }
      if (questions.isLast(number)) {
        slice(number, wanted);
      }
    }
  }
}
