package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Problems that are formulas, opened in the window. */
class CurveWindowTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void aPressOnTheCurveSetsTheStartOfAllRuns(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> session.open(Samples.first(CurveProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
    await(() -> view.ready());
    BallView curve = robot.lookup("#curve").queryAs(BallView.class);
    var before = session.spec().problem();
    robot.clickOn(curve);
    await(() -> !session.spec().problem().equals(before));
    awaitRecordingOf(session.spec());
    double start = ((CurveProblem) session.spec().problem()).start().point().get(0);
    assertThat(start).isBetween(-2.0, 2.0);
    for (var track : view.conductor().recorded().tracks()) {
      assertThat(track.history().snapshot().theta(0, 0)).isEqualTo(start);
    }
  }

  @Test
  void aPressInThePlaneOfAFormulaSetsTheStartToo(FxRobot robot) throws Exception {
    awaitRecording();
    robot.interact(() -> session.open(Samples.first(FormulaProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
    await(() -> view.ready());
    String shown = robot.lookup("#formula-field").queryAs(TextField.class).getText();
    assertThat(shown).isEqualTo("x^2 - y^2 + 0.05*y^4");
    var before = session.spec().problem();
    robot.clickOn("#plane");
    await(() -> !session.spec().problem().equals(before));
    awaitRecordingOf(session.spec());
    robot.interact(() -> session.open(Samples.first(SurfaceProblem.KIND), Path.of("")));
    awaitRecordingOf(session.spec());
  }
}
