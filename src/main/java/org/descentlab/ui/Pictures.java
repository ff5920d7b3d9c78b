package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of every kind of problem, made once. Those that are shown now follow the recording
 * and the playhead.
 */
final class Pictures {
  private final ObservableIntegerValue selected;
  private final PlaneGrid planes;
  private final SurfaceView surface;
  private final BallView curve;
  private final CurveView loss;
  private final CurveView accuracy;
  private final AnatomyView anatomy;
  private final CurvatureView curvature;
  private final DataView data;
  private final NetworkPanel network;
  private List<PictureView> shown = List.of();
  private boolean withPlanes;
  private @Nullable Recorded recorded;

  /**
   * Pictures that are made by {@code worker}.
   *
   * @param curves over time
   * @param session the experiment, whose points can be moved
   * @param time the playhead
   * @param start gets the parameters of a place that somebody presses
   * @param failed gets what kept a picture from being made
   */
  Pictures(
      Texts texts,
      Looks looks,
      Worker worker,
      CurveViews curves,
      Session session,
      Conductor time,
      Consumer<List<Double>> start,
      Consumer<Exception> failed) {
    selected = session.selected();
    planes =
        new PlaneGrid(
            () ->
                new PlaneView(looks, texts, worker, (x, y) -> start.accept(List.of(x, y)), failed));
    surface = new SurfaceView(looks, texts, worker, failed);
    curve = new BallView(looks, texts, worker, x -> start.accept(List.of(x)), failed);
    loss = curves.loss();
    accuracy = curves.accuracy();
    StepMarks marks = new StepMarks(planes, curve);
    RunSteps steps = new RunSteps(); // of the worker's thread
    anatomy = new AnatomyView(looks, texts, selected, time, marks, steps, worker, failed);
    curvature =
        new CurvatureView(looks, texts, selected, planes, curves.eigen(), steps, worker, failed);
    data =
        new DataView(
            session,
            looks,
            texts,
            steps,
            worker,
            mark -> planes.mark(DataView.class, selected.get(), mark),
            failed);
    network = new NetworkPanel(texts);
    selected.addListener((o, was, now) -> selectedOther());
  }

  /** These alone follow from now on. */
  void follow(List<PictureView> pictures) {
    shown = List.copyOf(pictures);
    withPlanes = false;
  }

  /** The planes and their surface follow too. */
  void followPlanes() {
    withPlanes = true;
  }

  /** Shows a recording from now on. */
  void show(Recorded next) {
    recorded = next;
    shown.forEach(picture -> picture.show(next));
    curvature.show(next);
    if (withPlanes) {
      planes.show(next);
      surface.show(planes.of(selected.get(), next));
    }
  }

  /** Where planes differ, the surface is that of the selected run. */
  private void selectedOther() {
    Recorded now = recorded;
    if (now != null && withPlanes && planes.shown().size() > 1) {
      surface.show(planes.of(selected.get(), now));
    }
  }

  /** Draws anew what a running recording has gained. */
  void grow() {
    shown.forEach(PictureView::grow);
  }

  /** Shows a step of the recording. */
  void showAt(Recorded of, double step) {
    shown.forEach(picture -> picture.showAt(step));
    if (withPlanes) {
      planes.showAt(step);
      surface.showAt(step);
    }
    curvature.showAt(step);
    if (of.experiment().problem() instanceof NetworkProblem) {
      network.show(of, step);
    }
  }

  /** Whether every picture is there. */
  boolean ready() {
    return !shown.isEmpty()
        && shown.stream().allMatch(PictureView::ready)
        && curvature.ready()
        && (!withPlanes || (planes.ready() && surface.ready()));
  }

  PlaneGrid planes() {
    return planes;
  }

  SurfaceView surface() {
    return surface;
  }

  BallView curve() {
    return curve;
  }

  CurveView loss() {
    return loss;
  }

  CurveView accuracy() {
    return accuracy;
  }

  AnatomyView anatomy() {
    return anatomy;
  }

  CurvatureView curvature() {
    return curvature;
  }

  DataView data() {
    return data;
  }

  NetworkPanel network() {
    return network;
  }
}
