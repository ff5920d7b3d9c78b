package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whatever can be minimized is reached in the window. */
class OwnFormulaTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private void choose(FxRobot robot, String id) throws Exception {
    awaitRecording();
    @SuppressWarnings("unchecked")
    ComboBox<String> choice = robot.lookup("#problem-choice").queryAs(ComboBox.class);
    robot.interact(() -> choice.setValue(id));
    awaitRecordingOf(session.spec());
    await(() -> view.ready());
  }

  private static TextField field(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(TextField.class);
  }

  private static Image plane(FxRobot robot) {
    PlaneView plane = robot.lookup("#plane").queryAs(PlaneView.class);
    MovedPicture picture = (MovedPicture) plane.getChildrenUnmodifiable().get(0);
    return ((ImageView) picture.getChildrenUnmodifiable().get(0)).getImage();
  }

  @Test
  void whileAFormulaIsTypedTheLevelSetsFollowAndAFaultChangesNothing(FxRobot robot)
      throws Exception {
    choose(robot, SurfaceChoices.FORMULA);
    TextField text = field(robot, "formula-field");
    assertThat(text.getText()).isEqualTo("0.1*x^2 + 2*y^2");
    Image before = plane(robot);
    robot.interact(text::requestFocus);
    robot.interact(text::end);
    robot.write("0"); // 2*y^20
    FormulaProblem typed = (FormulaProblem) session.spec().problem();
    assertThat(typed.formula()).isEqualTo("0.1*x^2 + 2*y^20");
    awaitRecordingOf(session.spec());
    await(() -> view.ready());
    assertThat(plane(robot)).isNotSameAs(before);
    assertThat(text.isFocused()).isTrue();
    assertThat(text.getCaretPosition()).isEqualTo(text.getLength());
    Image valid = plane(robot);
    ExperimentSpec held = session.spec();
    robot.write("+z");
    Label sentence = robot.lookup("#formula-sentence").queryAs(Label.class);
    assertThat(sentence.getText()).contains("column 18").contains("z");
    assertThat(text.getPseudoClassStates()).anyMatch(s -> s.getPseudoClassName().equals("error"));
    assertThat(session.spec()).isSameAs(held);
    assertThat(plane(robot)).isSameAs(valid);
    robot.interact(() -> texts.messages().set(Messages.in("zh")));
    assertThat(sentence.getText()).contains("18 列");
    robot.clickOn(sentence);
    assertThat(text.getSelectedText()).isEqualTo("z");
    robot.type(KeyCode.ESCAPE);
    assertThat(text.getText()).isEqualTo("0.1*x^2 + 2*y^20");
  }

  @Test
  void aFaultDoesNotMoveWhatIsBeneathTheField(FxRobot robot) throws Exception {
    choose(robot, SurfaceChoices.FORMULA);
    var steps = robot.lookup("#steps-field").query();
    double before = steps.localToScene(0, 0).getY();
    robot.interact(() -> field(robot, "formula-field").setText("x + y + foo(1"));
    robot.interact(() -> view.layout());
    assertThat(steps.localToScene(0, 0).getY()).isEqualTo(before);
  }

  @Test
  void fromACurveOneGetsBackToASurface(FxRobot robot) throws Exception {
    choose(robot, "growing-waves");
    assertThat(session.spec().problem()).isInstanceOf(CurveProblem.class);
    assertThat(field(robot, "formula-field").getText()).isEqualTo("x*cos(0.15*pi*x)");
    assertThat(robot.lookup("#curve").tryQuery()).isPresent();
    choose(robot, SurfaceChoices.CURVE);
    choose(robot, SurfaceChoices.FORMULA);
    choose(robot, "ravine");
    assertThat(session.spec().problem()).isInstanceOf(SurfaceProblem.class);
    assertThat(robot.lookup("#formula-field").tryQuery()).isEmpty();
    assertThat(robot.lookup("#plane").tryQuery()).isPresent();
  }

  @Test
  void theEndsOfTheViewAreCheckedAndShown(FxRobot robot) throws Exception {
    choose(robot, "parabola");
    TextField to = field(robot, "view-x-to");
    robot.interact(to::requestFocus);
    robot.interact(() -> to.setText("-20"));
    robot.type(KeyCode.ENTER);
    assertThat(to.getPseudoClassStates()).anyMatch(s -> s.getPseudoClassName().equals("error"));
    assertThat(to.getAccessibleHelp()).isEqualTo("above -12");
    assertThat(((CurveProblem) session.spec().problem()).domain().high()).isEqualTo(12);
    robot.interact(() -> to.setText("30"));
    robot.type(KeyCode.ENTER);
    assertThat(((CurveProblem) session.spec().problem()).domain().high()).isEqualTo(30);
    awaitRecordingOf(session.spec());
  }

  @Test
  void theStartIsShownTypedAndDrawn(FxRobot robot) throws Exception {
    awaitRecording();
    TextField x = field(robot, "start-0");
    assertThat(x.getText()).isEqualTo("-5");
    robot.interact(x::requestFocus);
    robot.interact(() -> x.setText("-2.5"));
    robot.type(KeyCode.ENTER);
    awaitRecordingOf(session.spec());
    var track = view.conductor().recorded().tracks().get(0);
    assertThat(track.history().snapshot().theta(0, 0)).isEqualTo(-2.5);
    assertThat(track.history().snapshot().theta(0, 1)).isEqualTo(-2);
    robot.clickOn("#start-random");
    awaitRecordingOf(session.spec());
    double drawn = view.conductor().recorded().tracks().get(0).history().snapshot().theta(0, 0);
    assertThat(drawn).isNotEqualTo(-2.5);
    assertThat(x.getText()).isEqualTo(Numbers.compact(drawn));
    robot.clickOn("#start-random");
    assertThat(((SurfaceProblem) session.spec().problem()).start().point().get(0)).isEqualTo(drawn);
  }

  @Test
  void everySurfaceCanBeChosenInTurn(FxRobot robot) throws Exception {
    for (String id : Surfaces.ALL.ids()) {
      choose(robot, id);
      assertThat(view.conductor().recorded().hasPlane()).isTrue();
      assertThat(view.messages().isVisible()).as(id).isFalse();
    }
  }

  @Test
  void runsWithOtherParametersBreakNoPicture(FxRobot robot) throws Exception {
    awaitRecording();
    for (String kind :
        new String[] {"linear-regression, data: seed0", "logistic-regression, data: moons"}) {
      for (String intercept : new String[] {"true", "false"}) {
        ExperimentSpec mixed =
            ExperimentReader.read(
                    """
                    format: 1
                    problem: { kind: KIND, intercept: INTERCEPT }
                    runs:
                      - { optimizer: { type: sgd, learningRate: 0.1 } }
                      - { optimizer: { type: sgd, learningRate: 0.1 }, problem: { intercept: true } }
                      - { optimizer: { type: sgd, learningRate: 0.1 }, problem: { intercept: false } }
                    """
                        .replace("KIND", kind)
                        .replace("INTERCEPT", intercept),
                    "mixed.yaml")
                .spec();
        robot.interact(() -> session.open(mixed, Path.of("")));
        awaitRecordingOf(mixed);
        await(() -> view.ready() && view.conductor().idle());
        assertThat(view.messages().isVisible()).isFalse();
      }
    }
  }
}
