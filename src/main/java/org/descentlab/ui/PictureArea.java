package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.catalog.Controls;

/**
 * Puts the pictures of each kind of problem side by side, with a title each, as its level and the
 * room allow. Where there is much room the loss is as wide as all others, beneath them.
 */
final class PictureArea extends SplitPane {
  /** Wider than this, plane and surface stand side by side above the loss. */
  static final double ROOMY = 2000;

  private static final double HALF = 0.5;
  private static final double LITTLE_DATA = 0.28;

  private final Looks looks;
  private final Pictures pictures;
  private final PlanePictures planes;
  private final Lazy<DataPictures> data;
  private final Lazy<NetworkBox> network;
  private final Lazy<CurveBox> curve;
  private final LossPictures losses;
  private final SplitPane right = new SplitPane();
  private Runnable arrangement = () -> {};
  private String arranged = "";
  private Level level = new Level(true, List.of());

  /** A place for these pictures, of which {@code curves} are some. */
  PictureArea(Texts texts, Looks looks, CurveViews curves, Pictures pictures) {
    this.looks = looks;
    setId("pictures");
    this.pictures = pictures;
    planes = new PlanePictures(texts, looks, pictures.planes(), pictures.surface());
    data = new Lazy<>(() -> new DataPictures(texts, looks, pictures.data()));
    network =
        new Lazy<>(() -> new NetworkBox(texts, pictures.ofNetwork().get(), pictures.network()));
    curve = new Lazy<>(() -> new CurveBox(texts, looks, pictures.curve()));
    losses =
        new LossPictures(
            texts,
            curves,
            List.of(
                new LossPictures.Panel("anatomy", pictures.anatomy()),
                new LossPictures.Panel("curvature", pictures.curvature())));
    right.setId("data-and-loss");
    right.setOrientation(Orientation.VERTICAL);
    losses.open().addListener((o, was, now) -> right.setDividerPositions(now ? LITTLE_DATA : HALF));
    widthProperty().addListener((o, was, now) -> arrangement.run());
    looks.full().addListener((o, was, now) -> arrangement.run());
    looks.full().addListener((o, was, now) -> offerCurvature());
  }

  /** Shows the pictures that a recording has. */
  void show(Recorded next) {
    arrange(
        next.experiment().problem(),
        next.hasPlane() && level.has(Controls.PLANE),
        next.hasDataPicture() && level.has(Controls.DATA));
    losses.offer(pictures.anatomy(), RunSteps.offeredBy(next));
    pictures.show(next);
    planes.left(pictures.planes().left());
    offerCurvature();
  }

  /** Whoever sees everything may be offered the curvature. */
  private void offerCurvature() {
    if (looks.full().get() && !pictures.curvature().made()) {
      CurvatureView view = pictures.curvature().get();
      view.offered().addListener((o, was, now) -> losses.offer(pictures.curvature(), now));
      losses.offer(pictures.curvature(), view.offered().get());
    }
  }

  /** The planes, each run's among them: where marks are drawn. */
  PlaneGrid planes() {
    return pictures.planes();
  }

  /** Which picture of networks somebody wishes to see. */
  StringProperty picture() {
    return pictures.wish();
  }

  /** Shows the pictures that there are from now on. */
  void show(Level now) {
    level = now;
    losses.show(now);
    planes.offerSurface(now.has(Controls.SURFACE));
    pictures.ofNetwork().ifMade(picture -> picture.show(now));
  }

  /** Draws anew what a running recording has gained. */
  void grow() {
    pictures.grow();
  }

  /** Shows a step of the recording. */
  void showAt(Recorded recorded, double step) {
    pictures.showAt(recorded, step);
  }

  /** Whether every picture is there. */
  boolean ready() {
    return pictures.ready();
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
    getItems().clear();
    setOrientation(Orientation.HORIZONTAL);
    if (problem instanceof NetworkProblem) {
      pictures.ofNetwork().get().show(level);
      put(network.get(), losses, 0.56, pictures.ofNetwork().get());
    } else if (problem instanceof CurveProblem) {
      put(curve.get(), losses, 0.6, pictures.curve());
    } else if (hasPlane) {
      arrangePlanes(problem, hasData, roomy);
    } else if (hasData) {
      put(data.get().titled(dataKey(problem)), losses, 0.55, pictures.data());
    } else {
      getItems().setAll(there(losses));
      follow();
    }
  }

  private void arrangePlanes(ProblemSpec problem, boolean hasData, boolean roomy) {
    planes.roomy(roomy);
    Node left = planes.titled(planeKey(problem));
    if (roomy) {
      setOrientation(Orientation.VERTICAL);
    }
    if (!hasData) {
      put(left, losses, roomy ? 0.66 : 0.6);
    } else if (roomy) {
      SplitPane top = new SplitPane(left, data.get().titled(dataKey(problem)));
      top.setId("planes-and-data");
      top.setDividerPositions(0.66);
      put(top, losses, 0.66, pictures.data());
    } else {
      put(left, dataAboveLosses(problem), 0.52, pictures.data());
    }
    pictures.followPlanes();
  }

  /** What is open beneath the loss takes room from the data. */
  private Node dataAboveLosses(ProblemSpec problem) {
    right.getItems().setAll(there(data.get().titled(dataKey(problem)), losses));
    right.setDividerPositions(losses.open().get() ? LITTLE_DATA : HALF);
    return right;
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

  /** Puts two parts side by side; these pictures are in them, and those of the losses. */
  private void put(Node left, Node right, double divider, PictureView... others) {
    getItems().setAll(there(left, right));
    setDividerPositions(divider);
    follow(others);
  }

  private void follow(PictureView... others) {
    List<PictureView> shown = new ArrayList<>(List.of(others));
    if (level.has(Controls.LOSS)) {
      shown.add(pictures.loss());
    }
    pictures.follow(shown);
  }
}
