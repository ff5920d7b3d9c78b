package org.descentlab.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;

/** Puts the pictures of each kind of problem side by side, with a title each. */
final class PictureArea extends SplitPane {
  private final Texts texts;
  private final PlaneView plane;
  private final CurveView loss;
  private final CurveView accuracy;
  private final RegressionView regression;
  private final BallView curve;
  private final NetworkPanel network;
  private String arranged = "";

  PictureArea(
      Texts texts,
      PlaneView plane,
      CurveView loss,
      CurveView accuracy,
      RegressionView regression,
      BallView curve,
      NetworkPanel network) {
    this.texts = texts;
    this.plane = plane;
    this.loss = loss;
    this.accuracy = accuracy;
    this.regression = regression;
    this.curve = curve;
    this.network = network;
  }

  /** Arranges the pictures of a problem, with the plane of its parameters where it has one. */
  void arrange(ProblemSpec problem, boolean hasPlane) {
    String arrangement = problem.kind() + hasPlane;
    if (arrangement.equals(arranged)) {
      return;
    }
    arranged = arrangement;
    getItems().clear();
    if (problem instanceof NetworkProblem) {
      put(titled("window.loss", loss), beneath("window.accuracy", accuracy, network), 0.52);
    } else if (problem instanceof CurveProblem) {
      put(titled("window.curve", curve), titled("window.loss", loss), 0.6);
    } else if (!(problem instanceof RegressionProblem)) {
      put(titled("window.plane.surface", plane), titled("window.loss", loss), 0.6);
    } else if (hasPlane) {
      SplitPane right =
          new SplitPane(titled("window.data", regression), titled("window.loss", loss));
      right.setOrientation(Orientation.VERTICAL);
      put(titled("window.plane.regression", plane), right, 0.52);
    } else {
      put(titled("window.data", regression), titled("window.loss", loss), 0.55);
    }
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
