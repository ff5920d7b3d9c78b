package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.figure.AccuracyFigure;
import org.descentlab.figure.LossFigure;

/** Puts the pictures of each kind of problem side by side, with a title each. */
final class PictureArea extends SplitPane {
  private final Texts texts;
  private final PlaneView plane;
  private final SurfaceView surface;
  private final PlanePictures planes;
  private final CurveView loss;
  private final AnatomyView anatomy;
  private final LossPictures losses;
  private final CurveView accuracy;
  private final DataView data;
  private final BallView curve;
  private final NetworkPanel network;
  private List<PictureView> shown = List.of();
  private String arranged = "";

  /**
   * Pictures that are made by {@code worker}.
   *
   * @param selected index of the selected run
   * @param time the playhead
   * @param start gets the parameters of a place that somebody presses
   * @param failed gets what kept a picture from being made
   */
  PictureArea(
      Texts texts,
      Looks looks,
      Worker worker,
      ObservableIntegerValue selected,
      Conductor time,
      Consumer<List<Double>> start,
      Consumer<Exception> failed) {
    this.texts = texts;
    plane = new PlaneView(looks, texts, worker, (x, y) -> start.accept(List.of(x, y)), failed);
    surface = new SurfaceView(looks, texts, worker, failed);
    planes = new PlanePictures(texts, plane, surface);
    loss = new CurveView(LossFigure::new, looks, texts, worker, failed);
    loss.setId("loss");
    curve = new BallView(looks, texts, worker, x -> start.accept(List.of(x)), failed);
    StepMarks marks = new StepMarks(plane, curve);
    anatomy = new AnatomyView(looks, texts, selected, time, marks, worker, failed);
    losses = new LossPictures(texts, loss, List.of(new LossPictures.Panel("anatomy", anatomy)));
    losses.onlyWhere(looks.full());
    accuracy = new CurveView(AccuracyFigure::new, looks, texts, worker, failed);
    accuracy.setId("accuracy");
    data = new DataView(looks, texts, worker, failed);
    network = new NetworkPanel(texts);
  }

  /** Shows the pictures that a recording has. */
  void show(Recorded recorded) {
    arrange(recorded.experiment().problem(), recorded.hasPlane(), recorded.hasDataPicture());
    losses.offer(anatomy, SelectedStep.offeredBy(recorded));
    shown.forEach(picture -> picture.show(recorded));
  }

  /** Draws anew what a running recording has gained. */
  void grow() {
    shown.forEach(PictureView::grow);
  }

  /** Shows a step of the recording. */
  void showAt(Recorded recorded, double step) {
    shown.forEach(picture -> picture.showAt(step));
    if (recorded.experiment().problem() instanceof NetworkProblem) {
      network.show(recorded, step);
    }
  }

  /** Whether every picture is there. */
  boolean ready() {
    return !shown.isEmpty() && shown.stream().allMatch(PictureView::ready);
  }

  /** Arranges the pictures of a problem. */
  void arrange(ProblemSpec problem, boolean hasPlane, boolean hasData) {
    String arrangement = problem.kind() + hasPlane + hasData;
    if (arrangement.equals(arranged)) {
      return;
    }
    arranged = arrangement;
    getItems().clear();
    if (problem instanceof NetworkProblem) {
      put(losses, beneath("window.accuracy", accuracy, network), 0.52, loss, anatomy, accuracy);
    } else if (problem instanceof CurveProblem) {
      put(titled("window.curve", curve), losses, 0.6, curve, loss, anatomy);
    } else if (hasPlane && hasData) {
      SplitPane right = new SplitPane(titled(dataKey(problem), data), losses);
      right.setOrientation(Orientation.VERTICAL);
      put(planes.titled(planeKey(problem)), right, 0.52, plane, surface, data, loss, anatomy);
    } else if (hasPlane) {
      put(planes.titled(planeKey(problem)), losses, 0.6, plane, surface, loss, anatomy);
    } else if (hasData) {
      put(titled(dataKey(problem), data), losses, 0.55, data, loss, anatomy);
    } else {
      getItems().setAll(losses);
      shown = List.of(loss, anatomy);
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

  private void put(Node left, Node right, double divider, PictureView... pictures) {
    shown = List.of(pictures);
    getItems().setAll(left, right);
    setDividerPositions(divider);
  }

  private Node beneath(String key, PictureView picture, Node below) {
    return new VBox(titled(key, picture), below);
  }

  private Node titled(String key, PictureView picture) {
    Label title = new Label();
    title.textProperty().bind(texts.bind(key));
    title.getStyleClass().add("picture-title");
    VBox box = new VBox(title, picture);
    VBox.setVgrow(picture, Priority.ALWAYS);
    VBox.setVgrow(box, Priority.ALWAYS);
    box.getStyleClass().add("picture-box");
    return box;
  }
}
