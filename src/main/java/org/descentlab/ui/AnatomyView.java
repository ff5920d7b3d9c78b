package org.descentlab.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.Label;
import org.descentlab.figure.Look;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * The anatomy of the selected run's step at the playhead, line by line, and its vectors in the
 * picture of the parameters. One can walk through the lines; while it plays, all are shown. The
 * step is taken apart in the background, ten times a second at most, and only while somebody sees
 * it.
 */
final class AnatomyView extends PictureView implements WalkBar.Steps, StepPictures.Answer {
  /** Room for a scroll bar, so that nothing moves sideways when there is one. */
  private static final double BAR = 14;

  /** The lines' border and the fractions of a pixel that are lost in rounding. */
  private static final double EDGE = 4;

  private final Looks looks;
  private final Texts texts;
  private final ObservableIntegerValue selected;
  private final Conductor time;
  private final StepMarks marks;
  private final AnatomyLines lines = new AnatomyLines();
  private final Label none = new Label();
  private final WalkBar bar;
  private final Breath breath = new Breath(this::changed);
  private final StepPictures pictures;
  private @Nullable Recorded recorded;
  private SubStepWalk walk = new SubStepWalk(0, SubStepWalk.ALL);

  /** How many lines the step has that was shown last. */
  private int count;

  /**
   * A view of the steps of a run.
   *
   * @param selected index of the run
   * @param time moves the playhead when somebody walks over the end of a step
   * @param marks gets what is shown
   * @param steps for the worker's thread
   */
  AnatomyView(
      Looks looks,
      Texts texts,
      ObservableIntegerValue selected,
      Conductor time,
      StepMarks marks,
      RunSteps steps,
      Worker worker,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    this.selected = selected;
    this.time = time;
    this.marks = marks;
    this.pictures = new StepPictures(worker, steps, failed, this);
    this.bar = new WalkBar(texts, this);
    setId("anatomy");
    none.getStyleClass().add("anatomy-none");
    none.setWrapText(true);
    none.setVisible(false);
    getChildren().setAll(lines, none, bar);
    selected.addListener((o, was, now) -> selectedAnother());
    looks.theme().addListener((o, was, now) -> changed());
    texts.messages().addListener((o, was, now) -> changed());
    WalkKeys keys = new WalkKeys(this);
    sceneProperty()
        .addListener(
            (o, was, now) -> {
              keys.move(was, now);
              marks.clear();
              changed();
            });
  }

  @Override
  protected void layoutChildren() {
    double head = Math.ceil(bar.prefHeight(getWidth()));
    bar.resizeRelocate(0, 0, getWidth(), head);
    double rest = Math.max(0, getHeight() - head);
    lines.resizeRelocate(0, head, getWidth(), rest);
    none.resizeRelocate(0, head, getWidth(), Math.min(rest, none.prefHeight(getWidth())));
  }

  /** Whether the picture of what is shown is there; none is wanted where nobody sees it. */
  @Override
  boolean ready() {
    return getScene() == null || (!breath.due() && pictures.ready());
  }

  @Override
  void show(Recorded shown) {
    recorded = shown;
    changed();
  }

  @Override
  void showAt(double at) {
    long row = (long) Math.floor(at);
    SubStepWalk now = time.playhead().playing() ? walk.at(row).all() : walk.at(row);
    if (!now.equals(walk)) {
      walk = now;
      changed();
    }
  }

  @Override
  void resized() {
    changed();
  }

  private void selectedAnother() {
    if (!walk.showsAll()) {
      walk = walk.first();
    }
    changed();
  }

  @Override
  public void walkForward() {
    track().ifPresent(track -> walkTo(walk.forward(count, RunSteps.lastRow(track))));
  }

  @Override
  public void walkBack() {
    track().ifPresent(track -> walkTo(walk.back(count, RunSteps.lastRow(track))));
  }

  @Override
  public void showAll(boolean all) {
    walkTo(all ? walk.all() : walk.first());
  }

  /** Pauses there. */
  private void walkTo(SubStepWalk to) {
    time.stepBy(to.step() - walk.step());
    walk = to;
    changed();
  }

  private Optional<Track> track() {
    Recorded shown = recorded;
    return shown == null ? Optional.empty() : RunSteps.track(shown, selected.get());
  }

  /** Asks for a picture, at once or after the last one's breath. */
  private void changed() {
    bar.show(walk, count);
    Recorded shown = recorded;
    if (shown == null || getScene() == null || !hasRoom()) {
      return;
    }
    if (breath.taken()) {
      ask(shown);
    }
  }

  private void ask(Recorded shown) {
    Optional<Track> track = track();
    if (track.isEmpty()) {
      pictures.forget();
      nothing("", "window.anatomy.unreadable");
      return;
    }
    if (count == 0 && !none.isVisible()) {
      bar.computing(); // the first time
    }
    Look look = Look.bare(looks.figureTheme(), texts.messages().get());
    double height = getHeight() - bar.prefHeight(getWidth()) - EDGE;
    pictures.ask(
        new StepPictures.Wanted(shown, track.get(), walk, look, getWidth() - BAR, height, scale()));
  }

  @Override
  public void made(StepPictures.Wanted wanted, Optional<StepPictures.Made> made) {
    String run = wanted.track().run().spec().name();
    if (getScene() == null) {
      return;
    }
    if (made.isEmpty()) {
      nothing(run, "window.anatomy.none");
      return;
    }
    StepPictures.Made there = made.get();
    count = there.step().subSteps().size();
    bar.show(run, there.step(), there.figure());
    bar.show(walk, count);
    lines.show(there);
    lines.setVisible(true);
    none.setVisible(false);
    marks.show(there);
  }

  @Override
  public void computing() {
    bar.computing();
    lines.dim();
  }

  private void nothing(String run, String key) {
    count = 0;
    bar.clear(run);
    bar.show(walk, 0);
    lines.clear();
    lines.setVisible(false);
    none.setText(texts.get(key));
    none.setVisible(true);
    marks.clear();
  }
}
