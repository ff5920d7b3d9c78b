package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.catalog.Controls;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pictures of each kind of problem side by side, with a title each. Where there is much
 * room the loss is as wide as all others, beneath them.
 */
final class PictureArea extends SplitPane {
  /** Wider than this, plane and surface stand side by side above the loss. */
  static final double ROOMY = 2000;

  private final Texts texts;
  private final Looks looks;
  private final ObservableIntegerValue selected;
  private final PlaneGrid grid;
  private final Lazy<SurfaceView> surface;
  private final PlanePictures planes;
  private final CurveView loss;
  private final Lazy<AnatomyView> anatomy;
  private final Lazy<CurvatureView> curvature;
  private final LossPictures losses;
  private final Lazy<CurveView> accuracy;
  private final Lazy<DataView> data;
  private final Lazy<DataPictures> dataPictures;
  private final Lazy<BallView> curve;
  private final Lazy<NetworkPanel> network;
  private List<PictureView> shown = List.of();
  private @Nullable Recorded recorded;
  private Runnable arrangement = () -> {};
  private boolean withPlanes;
  private String arranged = "";
  private Level level = new Level(true, List.of());

  /**
   * Pictures that are made by {@code worker}.
   *
   * @param curves over time
   * @param session the experiment, whose points can be moved
   * @param time the playhead
   * @param start gets the parameters of a place that somebody presses
   * @param failed gets what kept a picture from being made
   */
  PictureArea(
      Texts texts,
      Looks looks,
      Worker worker,
      CurveViews curves,
      Session session,
      Conductor time,
      Consumer<List<Double>> start,
      Consumer<Exception> failed) {
    this.texts = texts;
    this.looks = looks;
    this.selected = session.selected();
    setId("pictures");
    grid =
        new PlaneGrid(
            () ->
                new PlaneView(looks, texts, worker, (x, y) -> start.accept(List.of(x, y)), failed));
    surface = new Lazy<>(() -> shown(new SurfaceView(looks, texts, worker, failed), time));
    planes = new PlanePictures(texts, looks, grid, surface);
    loss = curves.loss();
    curve =
        new Lazy<>(() -> new BallView(looks, texts, worker, x -> start.accept(List.of(x)), failed));
    anatomy =
        new Lazy<>(
            () -> {
              StepMarks marks = new StepMarks(grid, curve.get());
              return shown(
                  new AnatomyView(looks, texts, selected, time, marks, worker, failed), time);
            });
    curvature =
        new Lazy<>(
            () ->
                new CurvatureView(
                    looks, texts, selected, grid, curves.eigen().get(), worker, failed));
    losses =
        new LossPictures(
            texts,
            curves,
            List.of(
                new LossPictures.Panel("anatomy", anatomy),
                new LossPictures.Panel("curvature", curvature)));
    accuracy = curves.accuracy();
    data =
        new Lazy<>(
            () ->
                new DataView(
                    session,
                    looks,
                    texts,
                    worker,
                    mark -> grid.mark(DataView.class, selected.get(), mark),
                    failed));
    dataPictures = new Lazy<>(() -> new DataPictures(texts, looks, data.get()));
    network = new Lazy<>(() -> new NetworkPanel(texts));
    selected.addListener((o, was, now) -> selectedOther());
    widthProperty().addListener((o, was, now) -> arrangement.run());
    looks.full().addListener((o, was, now) -> arrangement.run());
    looks.full().addListener((o, was, now) -> curvature());
  }

  /** Shows the pictures that a recording has. */
  void show(Recorded next) {
    recorded = next;
    arrange(
        next.experiment().problem(),
        next.hasPlane() && level.has(Controls.PLANE),
        next.hasDataPicture() && level.has(Controls.DATA));
    losses.offer(anatomy, SelectedStep.offeredBy(next));
    shown.forEach(picture -> picture.show(next));
    anatomy.ifMade(view -> view.show(next));
    curvature();
    curvature.ifMade(view -> view.show(next));
    if (withPlanes) {
      grid.show(next);
      planes.left(grid.left());
      surface.ifMade(view -> view.show(grid.of(selected.get(), next)));
    }
  }

  /** What is made late sees what the others saw. */
  private <T extends PictureView> T shown(T late, Conductor time) {
    Recorded now = recorded;
    if (now != null) {
      late.show(late instanceof SurfaceView && withPlanes ? grid.of(selected.get(), now) : now);
      late.showAt(time.playhead().position());
    }
    return late;
  }

  /** Whoever sees everything may be offered the curvature. */
  private void curvature() {
    if (looks.full().get() && !curvature.made()) {
      CurvatureView view = curvature.get();
      view.offered().addListener((o, was, now) -> losses.offer(curvature, now));
      Recorded now = recorded;
      if (now != null) {
        view.show(now);
      }
    }
  }

  /** Where planes differ, the surface is that of the selected run. */
  private void selectedOther() {
    Recorded now = recorded;
    if (now != null && withPlanes && grid.shown().size() > 1) {
      surface.ifMade(view -> view.show(grid.of(selected.get(), now)));
    }
  }

  /** The planes, each run's among them: where marks are drawn. */
  PlaneGrid planes() {
    return grid;
  }

  /** Shows the pictures that there are from now on. */
  void show(Level now) {
    level = now;
    losses.show(now);
    planes.offerSurface(now.has(Controls.SURFACE));
  }

  /** Draws anew what a running recording has gained. */
  void grow() {
    shown.forEach(PictureView::grow);
    anatomy.ifMade(PictureView::grow);
  }

  /** Shows a step of the recording. */
  void showAt(Recorded recorded, double step) {
    shown.forEach(picture -> picture.showAt(step));
    if (withPlanes) {
      grid.showAt(step);
      surface.ifMade(view -> view.showAt(step));
    }
    anatomy.ifMade(view -> view.showAt(step));
    curvature.ifMade(view -> view.showAt(step));
    if (recorded.experiment().problem() instanceof NetworkProblem) {
      network.get().show(recorded, step);
    }
  }

  /** Whether every picture is there. */
  boolean ready() {
    return !shown.isEmpty()
        && shown.stream().allMatch(PictureView::ready)
        && (!anatomy.made() || anatomy.get().ready())
        && (!curvature.made() || curvature.get().ready())
        && (!withPlanes || (grid.ready() && (!surface.made() || surface.get().ready())));
  }

  /** Arranges the pictures of a problem. */
  void arrange(ProblemSpec problem, boolean hasPlane, boolean hasData) {
    arrangement = () -> arrange(problem, hasPlane, hasData);
    boolean roomy = getWidth() > ROOMY && looks.full().get();
    String wanted = problem.kind() + hasPlane + hasData + roomy + level.has(Controls.LOSS);
    if (wanted.equals(arranged)) {
      return;
    }
    arranged = wanted;
    withPlanes = false;
    getItems().clear();
    setOrientation(Orientation.HORIZONTAL);
    if (problem instanceof NetworkProblem) {
      CurveView accuracies = accuracy.get();
      put(losses, beneath("window.accuracy", accuracies, network.get()), 0.52, loss, accuracies);
    } else if (problem instanceof CurveProblem) {
      put(curveBox(), losses, 0.6, curve.get(), loss);
    } else if (hasPlane) {
      arrangePlanes(problem, hasData, roomy);
    } else if (hasData) {
      put(dataPictures.get().titled(dataKey(problem)), losses, 0.55, data.get(), loss);
    } else {
      getItems().setAll(there(losses));
      shown = level.has(Controls.LOSS) ? List.of(loss) : List.of();
    }
  }

  private void arrangePlanes(ProblemSpec problem, boolean hasData, boolean roomy) {
    withPlanes = true;
    planes.roomy(roomy);
    Node left = planes.titled(planeKey(problem));
    if (roomy) {
      setOrientation(Orientation.VERTICAL);
    }
    if (!hasData) {
      put(left, losses, roomy ? 0.66 : 0.6, loss);
    } else if (roomy) {
      SplitPane top = new SplitPane(left, dataPictures.get().titled(dataKey(problem)));
      top.setId("planes-and-data");
      top.setDividerPositions(0.66);
      put(top, losses, 0.66, data.get(), loss);
    } else {
      SplitPane right = new SplitPane();
      right.getItems().setAll(there(dataPictures.get().titled(dataKey(problem)), losses));
      right.setId("data-and-loss");
      right.setOrientation(Orientation.VERTICAL);
      put(left, right, 0.52, data.get(), loss);
    }
  }

  private static String planeKey(ProblemSpec problem) {
    return switch (problem.kind()) {
      case RegressionProblem.KIND -> "window.plane.regression";
      case LogisticProblem.KIND -> "window.plane.logistic";
      default -> "window.plane.surface";
    };
  }

  private static String dataKey(ProblemSpec problem) {
    return problem instanceof LogisticProblem ? "window.decisions" : "window.data";
  }

  private List<Node> there(Node... parts) {
    return Stream.of(parts).filter(n -> n != losses || level.has(Controls.LOSS)).toList();
  }

  private void put(Node left, Node right, double divider, PictureView... pictures) {
    shown = Stream.of(pictures).filter(p -> p != loss || level.has(Controls.LOSS)).toList();
    getItems().setAll(there(left, right));
    setDividerPositions(divider);
  }

  private Node beneath(String key, PictureView picture, Node below) {
    return new VBox(titled(key, picture), below);
  }

  private Node curveBox() {
    PlaneButtons buttons =
        new PlaneButtons("curve", texts, looks.full(), () -> List.of(curve.get()));
    return titled("window.curve", curve.get(), buttons);
  }

  private Node titled(String key, PictureView picture, Node... buttons) {
    Label title = new Label();
    title.textProperty().bind(texts.bind(key));
    title.getStyleClass().add("picture-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("picture-head");
    head.getChildren().addAll(buttons);
    VBox box = new VBox(head, picture);
    VBox.setVgrow(picture, Priority.ALWAYS);
    VBox.setVgrow(box, Priority.ALWAYS);
    box.getStyleClass().add("picture-box");
    return box;
  }
}
