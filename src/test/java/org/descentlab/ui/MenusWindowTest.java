package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.descentlab.figure.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Menus open at a click, stay open, fit on a small screen and give the keys back. */
class MenusWindowTest extends OpenWindow {

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void aMenuStaysOpenAfterTheClickAndWhenItClosesTheKeysAreTheWindowsAgain(FxRobot robot)
      throws Exception {
    awaitRecording();
    for (String id : List.of("#experiment-menu", "#add-run")) {
      MenuButton menu = robot.lookup(id).queryAs(MenuButton.class);
      robot.clickOn(menu);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(menu.isShowing()).as(id).isTrue();
      robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
      await(() -> !menu.isShowing() && view.getScene().getFocusOwner() == view);
    }
  }

  @Test
  void aSampleIsOpenedFromTheMenuOfItsKind(FxRobot robot) throws Exception {
    awaitRecording();
    robot.clickOn("#experiment-menu").moveTo("#samples-linear-regression");
    await(() -> robot.lookup("#sample-line5").tryQuery().isPresent());
    robot.clickOn("#sample-line5");
    await(() -> session.spec().equals(Samples.read("line5")));
  }

  @Test
  void everySampleStandsInOneMenu() {
    SampleMenus menus = new SampleMenus(texts, name -> {});
    menus.fill();
    assertThat(menus.menus().stream().flatMap(m -> m.getItems().stream()).map(i -> i.getId()))
        .containsExactlyInAnyOrderElementsOf(
            Samples.names().stream().map(name -> "sample-" + name).toList());
    assertThat(menus.menus()).noneMatch(menu -> menu.getItems().size() > 22);
  }

  @Test
  void aMenuInTheDarkIsDark(FxRobot robot) throws Exception {
    awaitRecording();
    robot.clickOn("#theme");
    assertThat(looks.theme().get()).isEqualTo(Theme.DARK);
    robot.clickOn("#experiment-menu");
    await(
        () -> robot.lookup(".context-menu").match(MenusWindowTest::isDark).tryQuery().isPresent());
  }

  private static boolean isDark(Node menu) {
    Background behind = ((Region) menu).getBackground();
    return behind != null
        && behind.getFills().stream()
            .allMatch(fill -> ((Color) fill.getFill()).getBrightness() < 0.25);
  }
}
