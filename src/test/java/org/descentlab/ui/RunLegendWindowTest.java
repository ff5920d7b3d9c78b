package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The legend: words with reasons and remedies, and everything that is done with runs. */
class RunLegendWindowTest extends OpenWindow {
  private static final String LIMITS =
      """
      format: 1
      problem: { kind: surface, surface: ravine, start: [-5, -2] }
      stop: { steps: 200 }
      runs:
        - { name: A, optimizer: { type: sgd, learningRate: 0.6 } }
        - { name: B, optimizer: { type: sgd, learningRate: 0.4 } }
        - { name: C, optimizer: { type: adam, learningRate: 0.3 } }
      expect:
        - { run: A, outcome: diverged }
      """;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private void open(FxRobot robot, String yaml) throws Exception {
    ExperimentSpec spec = MadeRuns.experiment(yaml);
    robot.interact(() -> session.open(spec, session.folder()));
    awaitRecordingOf(session.spec());
    await(() -> view.conductor().playhead().playing());
    robot.interact(() -> view.conductor().scrub(60));
  }

  private List<String> names() {
    return session.spec().runs().stream().map(RunSpec::name).toList();
  }

  private double rate(int run) {
    return session.spec().runs().get(run).optimizer().number("learningRate");
  }

  private static String word(FxRobot robot, int run) {
    return robot.lookup("#run-" + run + "-status").queryAs(Labeled.class).getText();
  }

  private static void focus(FxRobot robot, int run) {
    robot.interact(() -> robot.lookup("#run-" + run).query().requestFocus());
  }

  @Test
  void theWordOfADivergingRunSaysWhyAndItsRemedyMakesItConverge(FxRobot robot) throws Exception {
    open(robot, LIMITS);
    await(() -> word(robot, 0).equals("diverging at step 38"));
    robot.clickOn("#run-0-status");
    await(() -> robot.lookup("#reason-sentence").tryQuery().isPresent());
    assertThat(robot.lookup("#reason-sentence").queryAs(Label.class).getText())
        .isEqualTo("η\u00a00.6 is above the limit 0.5 here (2/λ, λ\u00a0=\u00a04).");
    Button remedy = robot.lookup("#reason-remedy-0").queryButton();
    assertThat(remedy.getText()).isEqualTo("η → 0.4");
    robot.interact(remedy::fire);
    assertThat(rate(0)).isEqualTo(0.4);
    awaitRecordingOf(session.spec());
    await(() -> !word(robot, 0).startsWith("diverging"));
  }

  @Test
  void theSelectedRunsAdviceIsAppliedAtOneClickAndTheBoxStaysAsHigh(FxRobot robot)
      throws Exception {
    open(robot, LIMITS);
    Node box = robot.lookup("#advice").query();
    Label sentence = robot.lookup("#advice-sentence").queryAs(Label.class);
    await(() -> sentence.getText().contains("above the limit"));
    double height = box.getLayoutBounds().getHeight();
    robot.interact(() -> session.selected().set(1));
    assertThat(sentence.getText()).doesNotContain("limit");
    assertThat(robot.lookup("#advice-remedy").query().isVisible()).isFalse();
    assertThat(box.getLayoutBounds().getHeight()).isEqualTo(height);
    robot.interact(() -> session.selected().set(0));
    robot.clickOn("#advice-remedy");
    assertThat(rate(0)).isEqualTo(0.4);
  }

  @Test
  void wordsAndReasonsFollowTheLanguageWithoutAFrame(FxRobot robot) throws Exception {
    open(robot, LIMITS);
    await(() -> word(robot, 0).equals("diverging at step 38"));
    robot.clickOn("#language");
    assertThat(word(robot, 0)).isEqualTo("第 38 步发散");
    assertThat(robot.lookup("#advice-sentence").queryAs(Label.class).getText()).contains("上限");
  }

  @Test
  void aRunIsRenamedInItsRowAndABadNameIsRefusedWithASentence(FxRobot robot) throws Exception {
    open(robot, LIMITS);
    focus(robot, 0);
    robot.type(KeyCode.F2);
    TextField field = robot.lookup("#run-0-rename").queryAs(TextField.class);
    await(field::isFocused);
    robot.interact(() -> field.setText("B"));
    robot.type(KeyCode.ENTER);
    assertThat(field.getAccessibleHelp()).isEqualTo("Another run has this name");
    assertThat(names()).containsExactly("A", "B", "C");
    robot.interact(() -> field.setText(" Too fast "));
    robot.type(KeyCode.ENTER);
    assertThat(names()).containsExactly("Too fast", "B", "C");
    assertThat(session.spec().expect().get(0).names()).containsExactly("Too fast");
    assertThat(field.getScene()).isNull();
    assertThat(view.getScene().getFocusOwner()).isInstanceOf(RunRow.class);
    robot.doubleClickOn("#run-1-name");
    TextField second = robot.lookup("#run-1-rename").queryAs(TextField.class);
    await(second::isFocused);
    robot.interact(() -> second.setText("other"));
    robot.type(KeyCode.ESCAPE);
    assertThat(names()).containsExactly("Too fast", "B", "C");
    assertThat(second.getScene()).isNull();
    assertThat(view.getScene().getFocusOwner()).isInstanceOf(RunRow.class);
  }

  @Test
  void runsAreDuplicatedMovedAndWalkedWithTheKeyboard(FxRobot robot) throws Exception {
    open(robot, LIMITS);
    focus(robot, 0);
    robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
    assertThat(names()).containsExactly("A", "A 2", "B", "C");
    assertThat(session.selected().get()).isEqualTo(1);
    robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
    assertThat(names()).containsExactly("A", "B", "A 2", "C");
    assertThat(session.selected().get()).isEqualTo(2);
    robot.press(KeyCode.ALT).type(KeyCode.UP, KeyCode.UP).release(KeyCode.ALT);
    assertThat(names()).containsExactly("A 2", "A", "B", "C");
    focus(robot, 0);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
    assertThat(session.selected().get()).isEqualTo(1);
    assertThat(robot.lookup("#run-1").query().isFocused()).isTrue();
    awaitRecordingOf(session.spec());
    robot.type(KeyCode.W);
    await(() -> robot.lookup("#reason-sentence").tryQuery().isPresent());
  }

  @Test
  void theMenuOfARowDoesWhatItSays(FxRobot robot) throws Exception {
    open(robot, LIMITS);
    robot.clickOn("#run-1-menu");
    await(() -> robot.lookup("#run-menu-only").tryQuery().isPresent());
    robot.clickOn("#run-menu-only");
    assertThat(session.spec().runs().stream().map(RunSpec::enabled))
        .containsExactly(false, true, false);
    await(() -> word(robot, 0).equals("off"));
    robot.clickOn("#run-1-menu");
    await(() -> robot.lookup("#run-menu-all-on").tryQuery().isPresent());
    robot.clickOn("#run-menu-all-on");
    assertThat(session.spec().runs()).allMatch(RunSpec::enabled);
    robot.clickOn("#run-1-menu");
    await(() -> robot.lookup("#run-menu-remove").tryQuery().isPresent());
    robot.clickOn("#run-menu-remove");
    assertThat(names()).containsExactly("A", "C");
    robot.press(KeyCode.ALT).clickOn("#run-1-on").release(KeyCode.ALT);
    assertThat(session.spec().runs().stream().map(RunSpec::enabled)).containsExactly(false, true);
  }

  @Test
  void aRowTellsScreenReadersNameNumbersLossAndWord(FxRobot robot) throws Exception {
    open(robot, LIMITS);
    await(() -> word(robot, 0).equals("diverging at step 38"));
    assertThat(robot.lookup("#run-0").query().getAccessibleText())
        .startsWith("A, η 0.6, loss 1.02e12, diverging at step 38");
    assertThat(robot.lookup("#run-0").query().isFocusTraversable()).isTrue();
    assertThat(robot.lookup("#run-1").query().isFocusTraversable()).isFalse();
  }

  @Test
  void whatIsTaughtFirstStandsFirstInTheAddMenu(FxRobot robot) throws Exception {
    open(robot, LIMITS);
    MenuButton add = robot.lookup("#add-run").queryAs(MenuButton.class);
    assertThat(add.getItems().subList(0, 6))
        .extracting(MenuItem::getText)
        .containsExactly("GD", "SGD", "Mini-batch", "Momentum", "Nesterov", "Adam");
    Optional<MenuItem> nesterov =
        add.getItems().stream().filter(i -> "add-nesterov".equals(i.getId())).findFirst();
    robot.interact(() -> nesterov.orElseThrow().fire());
    assertThat(names()).containsExactly("A", "B", "C", "Nesterov");
    RunSpec added = session.selectedRun();
    assertThat(added.optimizer().flag("nesterov")).isTrue();
    assertThat(added.optimizer().word("form")).isEqualTo("heavy-ball");
    awaitRecordingOf(session.spec());
    await(() -> !word(robot, 3).isEmpty());
    assertThat(word(robot, 3)).doesNotContain("diverging");
  }
}
