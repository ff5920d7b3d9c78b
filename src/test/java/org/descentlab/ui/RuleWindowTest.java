package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.descentlab.experiment.Recommended;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The optimizer that somebody writes in the window. */
class RuleWindowTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  /** Makes the first run one of Adam, and waits for it. */
  private Settings adam(FxRobot robot) throws Exception {
    awaitRecording();
    Settings adam =
        Recommended.on(session.spec().problem(), Optimizers.ALL.get("adam").defaults())
            .with("beta1", 0.8);
    robot.interact(
        () -> {
          session.selected().set(0);
          session.editRun(0, run -> run.withOptimizer(adam));
        });
    awaitRecordingOf(session.spec());
    return adam;
  }

  private void chooseRule(FxRobot robot) throws Exception {
    @SuppressWarnings("unchecked")
    ComboBox<String> choice = robot.lookup("#optimizer-choice").queryAs(ComboBox.class);
    robot.interact(() -> choice.setValue(UserRule.ID));
    awaitRecordingOf(session.spec());
  }

  private static TextArea area(FxRobot robot) {
    return robot.lookup("#rule-lines").queryAs(TextArea.class);
  }

  private static Label said(FxRobot robot) {
    return robot.lookup("#rule-said").queryAs(Label.class);
  }

  private List<List<Double>> rows() {
    var rows = view.conductor().recorded().tracks().get(0).history().snapshot();
    List<List<Double>> all = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(
          List.of(
              rows.get(i, Column.LOSS),
              rows.get(i, Column.LEARNING_RATE),
              rows.theta(i, 0),
              rows.theta(i, 1)));
    }
    return all;
  }

  private Settings rule() {
    return session.spec().runs().get(0).optimizer();
  }

  @Test
  void theRuleThatStartsFromAdamMovesToTheSameBits(FxRobot robot) throws Exception {
    Settings adam = adam(robot);
    String name = session.selectedRun().name();
    List<List<Double>> before = rows();
    chooseRule(robot);
    assertThat(rule().type()).isEqualTo(UserRule.ID);
    assertThat(rule().number("learningRate")).isEqualTo(adam.number("learningRate"));
    assertThat(rule().numbers(UserRule.CONSTANTS)).containsEntry("beta1", 0.8);
    assertThat(session.selectedRun().name()).isEqualTo(name);
    assertThat(rows()).hasSizeGreaterThan(20).isEqualTo(before);
    assertThat(area(robot).getText()).contains("m = beta1*m + (1 - beta1)*g");
    assertThat(said(robot).isVisible()).isFalse();
  }

  @Test
  void withoutTheBiasCorrectionItMovesElsewhere(FxRobot robot) throws Exception {
    adam(robot);
    chooseRule(robot);
    List<List<Double>> before = rows();
    String text = area(robot).getText();
    robot.interact(() -> area(robot).setText(text.replace("1/(1 - beta1^t)*m", "m")));
    assertThat(rule().lines(UserRule.UPDATE)).contains("first = m");
    awaitRecordingOf(session.spec());
    assertThat(rows().get(0)).isEqualTo(before.get(0));
    assertThat(rows().get(1)).isNotEqualTo(before.get(1));
  }

  @Test
  void aBrokenLineIsSaidWithLineAndColumnAndTheRuleBeforeStaysAtWork(FxRobot robot)
      throws Exception {
    adam(robot);
    chooseRule(robot);
    var spec = session.spec();
    var recorded = view.conductor().recorded();
    TextArea area = area(robot);
    robot.interact(
        () -> {
          area.requestFocus();
          area.positionCaret(area.getText().indexOf("*g\n") + 2);
        });
    robot.write("gg");
    assertThat(session.spec()).isSameAs(spec);
    assertThat(said(robot).getText()).startsWith("line 1, column 27: unknown name 'ggg'");
    assertThat(said(robot).getGraphic()).isNotNull();
    assertThat(area.getCaretPosition()).isEqualTo(area.getText().indexOf("ggg") + 3);
    assertThat(area.isFocused()).isTrue();
    assertThat(view.conductor().recorded()).isSameAs(recorded);

    String broken = area.getText();
    robot.interact(() -> session.selected().set(1));
    robot.interact(() -> session.selected().set(0));
    assertThat(area(robot).getText()).isEqualTo(broken);
    robot.interact(() -> texts.messages().set(Messages.in("zh")));
    assertThat(said(robot).getText()).startsWith("第 1 行，第 27 列");
    assertThat(said(robot).isVisible()).isTrue();
    robot.interact(() -> area.setText(broken.replace("ggg", "g")));
    assertThat(said(robot).isVisible()).isFalse();
    assertThat(session.spec()).isSameAs(spec);
  }

  @Test
  void aConstantMovesWhileALineIsBrokenAndTheTextStays(FxRobot robot) throws Exception {
    adam(robot);
    chooseRule(robot);
    TextArea area = area(robot);
    robot.interact(() -> area.appendText("\nx ="));
    Slider slider = robot.lookup("#constant-beta1-slider").queryAs(Slider.class);
    robot.interact(() -> slider.setValue(0));
    assertThat(rule().numbers(UserRule.CONSTANTS)).containsEntry("beta1", 0.0);
    assertThat(area.getText()).endsWith("\nx =");
    assertThat(said(robot).getText()).startsWith("line 6, column 4");
  }

  @Test
  void theMenuStartsFromTheHeavyBall(FxRobot robot) throws Exception {
    adam(robot);
    chooseRule(robot);
    MenuButton menu = robot.lookup("#rule-start").queryAs(MenuButton.class);
    MenuItem heavy =
        menu.getItems().stream()
            .filter(item -> item.getId().equals("rule-start-heavy-ball"))
            .findFirst()
            .orElseThrow();
    String name = session.selectedRun().name();
    robot.interact(heavy::fire);
    assertThat(area(robot).getText()).isEqualTo("v = beta*v + g\ntheta = theta - lr*v");
    assertThat(rule().numbers(UserRule.CONSTANTS)).containsOnlyKeys("beta");
    assertThat(rule().numbers(UserRule.STATE)).containsOnlyKeys("v");
    assertThat(session.selectedRun().name()).isEqualTo(name);
    awaitRecordingOf(session.spec());
    List<List<Double>> written = rows();
    Settings builtIn =
        Optimizers.ALL
            .get("momentum")
            .defaults()
            .with("form", "heavy-ball")
            .with("learningRate", rule().number("learningRate"));
    robot.interact(() -> session.editRun(0, run -> run.withOptimizer(builtIn)));
    awaitRecordingOf(session.spec());
    assertThat(rows()).isEqualTo(written);
  }

  @Test
  void constantsAreAddedNamedAndRemoved(FxRobot robot) throws Exception {
    adam(robot);
    chooseRule(robot);
    robot.interact(() -> area(robot).setText(area(robot).getText().replace("lr*(", "lr*share*(")));
    assertThat(said(robot).getText()).contains("share");
    robot.interact(() -> robot.lookup("#add-constant").queryAs(ButtonBase.class).fire());
    assertThat(rule().numbers(UserRule.CONSTANTS)).containsEntry("share", 1.0);
    assertThat(said(robot).isVisible()).isFalse();
    TextField name = robot.lookup("#constant-share-name").queryAs(TextField.class);
    assertThat(name.isFocused()).isTrue();
    robot.write("lr");
    assertThat(said(robot).getText()).contains("'lr'");
    robot.type(KeyCode.ENTER);
    assertThat(rule().numbers(UserRule.CONSTANTS)).containsKey("share");
    assertThat(name.getText()).isEqualTo("lr");
    robot.type(KeyCode.BACK_SPACE);
    robot.write("ess").type(KeyCode.ENTER);
    assertThat(rule().numbers(UserRule.CONSTANTS)).containsKey("less").doesNotContainKey("share");
    assertThat(area(robot).getText()).contains("lr*less*(");
    robot.interact(() -> robot.lookup("#remove-constant-share").queryAs(ButtonBase.class).fire());
    assertThat(said(robot).getText()).contains("unknown name 'less'");
    assertThat(rule().numbers(UserRule.CONSTANTS)).containsKey("less");
  }

  @Test
  void undoDoesNotBringTheTextOfAnotherRun(FxRobot robot) throws Exception {
    adam(robot);
    chooseRule(robot);
    robot.interact(
        () ->
            session.addRun(
                "mine", run -> run.withOptimizer(Optimizers.ALL.get(UserRule.ID).defaults())));
    assertThat(area(robot).getText()).isEqualTo("theta = theta - lr*g");
    assertThat(area(robot).isUndoable()).isFalse();
  }

  @Test
  void onANetworkAConstantSteersAndLinesWaitUntilSomebodyTrainsAnew(
      FxRobot robot, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("network.yaml");
    Files.writeString(
        file,
        """
        format: 1
        problem: { kind: network, data: mnist, trainSamples: 2000, hidden: [10] }
        stop: { epochs: 100000 }
        runs:
          - optimizer:
              { type: rule, learningRate: 0.01, constants: { beta: 0.9 }, state: { v: 0 },
                update: ["v = beta*v + g", "theta = theta - lr*v"] }
        """);
    robot.interact(() -> view.files().open(file.toString()));
    await(
        () ->
            view.conductor().recorded() != null
                && view.conductor().recorded().experiment().equals(session.spec())
                && view.conductor().recorded().steps() > 100);
    var track = view.conductor().recorded().tracks().get(0);
    Slider slider = robot.lookup("#constant-beta-slider").queryAs(Slider.class);
    robot.interact(() -> slider.setValue(0));
    await(() -> !track.run().changes().isEmpty());
    assertThat(track.run().changes().get(0).field()).isEqualTo("beta");
    assertThat(view.conductor().runs().inForce(0).numbers(UserRule.CONSTANTS))
        .containsEntry("beta", 0.0);
    assertThat(rule().numbers(UserRule.CONSTANTS)).containsEntry("beta", 0.9);

    robot.interact(() -> area(robot).setText("v = beta*v + g\ntheta = theta - 2*lr*v"));
    assertThat(said(robot).isVisible()).isTrue();
    assertThat(view.conductor().recorded().tracks().get(0)).isSameAs(track);
    assertThat(rule().lines(UserRule.UPDATE)).contains("theta = theta - lr*v");
    robot.interact(() -> robot.lookup("#rule-apply").queryAs(ButtonBase.class).fire());
    assertThat(rule().lines(UserRule.UPDATE)).contains("theta = theta - 2*lr*v");
    assertThat(rule().numbers(UserRule.CONSTANTS)).containsEntry("beta", 0.0);
    assertThat(said(robot).isVisible()).isFalse();
    await(() -> view.conductor().recorded().tracks().get(0).run() != track.run());
  }
}
