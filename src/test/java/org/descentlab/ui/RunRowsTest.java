package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RunSpec;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Of a thousand runs the list has the rows that can be seen. */
class RunRowsTest extends OpenWindow {
  private static final int MANY = 1000;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void ofAThousandRunsFewRowsAreThereAndTheyFollowTheBarThatScrolls(FxRobot robot)
      throws Exception {
    openMany(robot);
    assertThat(rows(robot).getChildren()).hasSizeLessThan(50);
    assertThat(robot.lookup("#run-0").tryQuery()).isPresent();
    robot.interact(() -> scroll(robot).setVvalue(1));
    await(() -> robot.lookup("#run-999").tryQuery().isPresent());
    assertThat(robot.lookup("#run-0").tryQuery()).isEmpty();
    assertThat(rows(robot).getChildren()).hasSizeLessThan(50);
  }

  @Test
  void aRunThatIsAskedForComesIntoTheListAndShowsItsName(FxRobot robot) throws Exception {
    openMany(robot);
    RunList list = (RunList) rows(robot).getParent();
    robot.interact(() -> list.select(500));
    RunRow row = robot.lookup("#run-500").queryAs(RunRow.class);
    assertThat(row.name().shown()).isEqualTo("run 500");
    assertThat(session.selected().get()).isEqualTo(500);
    assertThat(view.getScene().getFocusOwner()).isSameAs(row);
    robot.interact(() -> view.getScene().getRoot().layout());
    assertThat(robot.lookup("#run-500").tryQuery()).contains(row);
  }

  @Test
  void tabComesToTheNearestRowWhereTheSelectedOneIsScrolledAway(FxRobot robot) throws Exception {
    openMany(robot);
    robot.interact(() -> scroll(robot).setVvalue(1));
    await(() -> robot.lookup("#run-999").tryQuery().isPresent());
    assertThat(robot.lookup("#run-0").tryQuery()).isEmpty();
    List<Node> reached =
        rows(robot).getChildren().stream().filter(Node::isFocusTraversable).toList();
    assertThat(reached).containsExactly(rows(robot).getChildren().get(0));
  }

  @Test
  void aRunThatIsSelectedElsewhereIsScrolledIntoView(FxRobot robot) throws Exception {
    openMany(robot);
    robot.interact(() -> session.selected().set(700));
    await(() -> robot.lookup("#run-700").tryQuery().isPresent());
    RunRow row = robot.lookup("#run-700").queryAs(RunRow.class);
    await(() -> seen(robot, row));
    assertThat(row.isFocusTraversable()).isTrue();
  }

  @Test
  void aRunThatIsAddedAtTheEndOfALowListIsSeenWhole(FxRobot robot) throws Exception {
    ExperimentSpec sample = Samples.first(SurfaceProblem.KIND);
    robot.interact(
        () -> {
          view.getScene().getWindow().setHeight(440);
          view.files().show(sample.withRuns(sample.runs().subList(0, 2)), Path.of(""));
        });
    await(() -> rows(robot).getChildren().size() == 2 && rows(robot).getHeight() < 100);
    robot.interact(() -> session.insertRun(2, sample.runs().get(2)));
    await(() -> robot.lookup("#run-2").tryQuery().filter(row -> seen(robot, row)).isPresent());
  }

  private static boolean seen(FxRobot robot, Node row) {
    Bounds in = scroll(robot).sceneToLocal(row.localToScene(row.getLayoutBounds()));
    return in.getMinY() >= -1 && in.getMaxY() <= scroll(robot).getHeight() + 1;
  }

  @Test
  void aListThatBecomesShortAgainHasAllItsRows(FxRobot robot) throws Exception {
    openMany(robot);
    robot.interact(() -> scroll(robot).setVvalue(1));
    await(() -> robot.lookup("#run-999").tryQuery().isPresent());
    ExperimentSpec few = Samples.first(SurfaceProblem.KIND);
    robot.interact(() -> view.files().show(few, Path.of("")));
    List<String> ids = IntStream.range(0, few.runs().size()).mapToObj(i -> "run-" + i).toList();
    assertThat(rows(robot).getChildren()).extracting(Node::getId).isEqualTo(ids);
  }

  private void openMany(FxRobot robot) throws Exception {
    ExperimentSpec few = Samples.first(SurfaceProblem.KIND);
    RunSpec run = few.runs().get(0);
    ExperimentSpec many =
        few.withRuns(IntStream.range(0, MANY).mapToObj(i -> run.withName("run " + i)).toList());
    robot.interact(() -> view.files().show(many, Path.of("")));
    awaitRecordingOf(many);
  }

  private static RunRows rows(FxRobot robot) {
    return robot.lookup("#runs").queryAs(RunRows.class);
  }

  private static ScrollPane scroll(FxRobot robot) {
    Node node = rows(robot);
    while (!(node instanceof ScrollPane pane)) {
      node = node.getParent();
    }
    return pane;
  }
}
