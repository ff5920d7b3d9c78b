package org.descentlab.ui;

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

/** Puts the pictures of each kind of problem side by side, with a title each. */
final class PictureArea extends SplitPane {
  private final Texts texts;
  private final PlanePictures planes;
  private final CurveView loss;
  private final CurveView accuracy;
  private final DataView data;
  private final BallView curve;
  private final NetworkPanel network;
  private String arranged = "";

  PictureArea(
      Texts texts,
      PlanePictures planes,
      CurveView loss,
      CurveView accuracy,
      DataView data,
      BallView curve,
      NetworkPanel network) {
    this.texts = texts;
    this.planes = planes;
    this.loss = loss;
    this.accuracy = accuracy;
    this.data = data;
    this.curve = curve;
    this.network = network;
  }

  /** Arranges the pictures of a problem. */
  void arrange(ProblemSpec problem, boolean hasPlane, boolean hasData) {
    String arrangement = problem.kind() + hasPlane + hasData;
    if (arrangement.equals(arranged)) {
      return;
    }
    arranged = arrangement;
    getItems().clear();
    Node losses = titled("window.loss", loss);
    if (problem instanceof NetworkProblem) {
      put(losses, beneath("window.accuracy", accuracy, network), 0.52);
    } else if (problem instanceof CurveProblem) {
      put(titled("window.curve", curve), losses, 0.6);
    } else if (hasPlane && hasData) {
      SplitPane right = new SplitPane(titled(dataKey(problem), data), losses);
      right.setOrientation(Orientation.VERTICAL);
      put(planes.titled(planeKey(problem)), right, 0.52);
    } else if (hasPlane) {
      put(planes.titled(planeKey(problem)), losses, 0.6);
    } else if (hasData) {
      put(titled(dataKey(problem), data), losses, 0.55);
    } else {
      getItems().setAll(losses);
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

  private void put(Node left, Node right, double divider) {
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
