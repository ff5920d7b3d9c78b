package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;
import org.descentlab.experiment.NetworkProblem;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of every kind of problem, each made once, and all but the first ones when they are
 * first wanted. Those that are shown now follow the recording and the playhead.
 */
final class Pictures {
  private final ObservableIntegerValue selected;
  private final Conductor time;
  private final PlaneGrid planes;
  private final Lazy<SurfaceView> surface;
  private final Lazy<BallView> curve;
  private final CurveView loss;
  private final Lazy<ChosenPicture> ofNetwork;
  private final StringProperty wish = new SimpleStringProperty(NetworkPictures.ACCURACY);
  private final Lazy<AnatomyView> anatomy;
  private final Lazy<CurvatureView> curvature;
  private final Lazy<DataView> data;
  private final Lazy<NetworkPanel> network;
  private List<PictureView> shown = List.of();
  private boolean withPlanes;
  private @Nullable Recorded recorded;

  /**
   * Pictures that are made by {@code worker}.
   *
   * @param curves over time
   * @param findings what is found out about networks
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
      NetworkFindings findings,
      Session session,
      Conductor time,
      Consumer<List<Double>> start,
      Consumer<Exception> failed) {
    this.time = time;
    selected = session.selected();
    StartPoint set = new StartPoint(session, start);
    planes = new PlaneGrid(() -> new PlaneView(looks, texts, worker, set, failed));
    surface = new Lazy<>(() -> late(new SurfaceView(looks, texts, worker, failed)));
    curve = new Lazy<>(() -> new BallView(looks, texts, worker, set, failed));
    loss = curves.loss();
    ofNetwork =
        new Lazy<>(
            () ->
                new NetworkPictures(findings, selected, looks, texts, worker, failed)
                    .chosenFrom(curves.accuracy(), wish));
    RunSteps steps = new RunSteps(); // of the worker's thread
    anatomy =
        new Lazy<>(
            () -> {
              StepMarks marks = new StepMarks(planes, curve);
              return late(
                  new AnatomyView(looks, texts, selected, time, marks, steps, worker, failed));
            });
    curvature =
        new Lazy<>(
            () -> {
              EigenCurves eigen = curves.eigen().get();
              return late(
                  new CurvatureView(looks, texts, selected, planes, eigen, steps, worker, failed));
            });
    data =
        new Lazy<>(
            () ->
                new DataView(
                    session,
                    looks,
                    texts,
                    steps,
                    worker,
                    mark -> planes.mark(DataView.class, selected.get(), mark),
                    failed));
    network = new Lazy<>(() -> new NetworkPanel(texts));
    selected.addListener((o, was, now) -> selectedOther());
  }

  /** What is made late sees what the others saw. */
  private <T extends PictureView> T late(T view) {
    Recorded now = recorded;
    if (now != null) {
      boolean ofPlane = view instanceof SurfaceView && withPlanes;
      view.show(ofPlane ? planes.of(selected.get(), now) : now);
      view.showAt(time.playhead().position());
    }
    return view;
  }

  /** These alone follow from now on. */
  void follow(List<PictureView> pictures) {
    shown.stream().filter(view -> !pictures.contains(view)).forEach(PictureView::forget);
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
    anatomy.ifMade(view -> view.show(next));
    curvature.ifMade(view -> view.show(next));
    if (withPlanes) {
      planes.show(next);
      surface.ifMade(view -> view.show(planes.of(selected.get(), next)));
    }
  }

  /** Where planes differ, the surface is that of the selected run. */
  private void selectedOther() {
    Recorded now = recorded;
    if (now != null && withPlanes && planes.shown().size() > 1) {
      surface.ifMade(view -> view.show(planes.of(selected.get(), now)));
    }
  }

  /** Draws anew what a running recording has gained. */
  void grow() {
    shown.forEach(PictureView::grow);
    anatomy.ifMade(PictureView::grow);
  }

  /** Shows a step of the recording. */
  void showAt(Recorded of, double step) {
    shown.forEach(picture -> picture.showAt(step));
    if (withPlanes) {
      planes.showAt(step);
      surface.ifMade(view -> view.showAt(step));
    }
    anatomy.ifMade(view -> view.showAt(step));
    curvature.ifMade(view -> view.showAt(step));
    if (of.experiment().problem() instanceof NetworkProblem) {
      network.get().show(of, step);
    }
  }

  /** Whether every picture is there. */
  boolean ready() {
    return !shown.isEmpty()
        && shown.stream().allMatch(PictureView::ready)
        && (!anatomy.made() || anatomy.get().ready())
        && (!curvature.made() || curvature.get().ready())
        && (!withPlanes || (planes.ready() && (!surface.made() || surface.get().ready())));
  }

  PlaneGrid planes() {
    return planes;
  }

  Lazy<SurfaceView> surface() {
    return surface;
  }

  BallView curve() {
    return curve.get();
  }

  CurveView loss() {
    return loss;
  }

  Lazy<ChosenPicture> ofNetwork() {
    return ofNetwork;
  }

  Lazy<AnatomyView> anatomy() {
    return anatomy;
  }

  Lazy<CurvatureView> curvature() {
    return curvature;
  }

  DataView data() {
    return data.get();
  }

  /** Which picture of networks somebody wishes to see. */
  StringProperty wish() {
    return wish;
  }

  NetworkPanel network() {
    return network.get();
  }
}
