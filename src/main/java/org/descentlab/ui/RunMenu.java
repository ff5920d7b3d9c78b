package org.descentlab.ui;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.descentlab.experiment.ExperimentSpec;
import org.jspecify.annotations.Nullable;

/** What can be done with a run, with the keys that do the same. */
final class RunMenu extends ContextMenu {
  /** What is done with a run of an index. */
  interface Actions {
    /** Selects it, or the nearest one there is. */
    void select(int index);

    /** Says why it stands as it does. */
    void explain(int index);

    /** Shows its program. */
    void program(int index);

    /** Lets its name be written. */
    void rename(int index);

    /** Adds another one like it. */
    void duplicate(int index);
  }

  private final Texts texts;
  private final Session session;
  private final MenuItem up;
  private final MenuItem down;
  private final MenuItem only;
  private final MenuItem allOn;
  private final MenuItem remove;
  private final MenuItem program;
  private int index;

  RunMenu(Session session, Texts texts, Looks looks, Actions actions) {
    this.session = session;
    this.texts = texts;
    setId("run-menu");
    MenuItem explain = item("explain", key(KeyCode.W), () -> actions.explain(index));
    program = item("program", key(KeyCode.P), () -> actions.program(index));
    program.visibleProperty().bind(looks.full());
    MenuItem rename = item("rename", key(KeyCode.F2), () -> actions.rename(index));
    MenuItem duplicate = item("duplicate", control(KeyCode.D), () -> actions.duplicate(index));
    up = item("up", alt(KeyCode.UP), () -> session.moveRun(index, index - 1));
    down = item("down", alt(KeyCode.DOWN), () -> session.moveRun(index, index + 1));
    only = item("only", null, () -> session.edit(spec -> RunEdits.only(spec, index)));
    allOn = item("all-on", null, () -> session.edit(RunEdits::allOn));
    remove = item("remove", key(KeyCode.DELETE), () -> session.removeRun(index));
    getItems()
        .setAll(
            explain,
            program,
            new SeparatorMenuItem(),
            rename,
            duplicate,
            up,
            down,
            new SeparatorMenuItem(),
            only,
            allOn,
            new SeparatorMenuItem(),
            remove);
  }

  private MenuItem item(String id, @Nullable KeyCombination keys, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId("run-menu-" + id);
    item.textProperty().bind(texts.bind("window.run." + id));
    item.setAccelerator(keys);
    item.setOnAction(e -> action.run());
    return item;
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination control(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private static KeyCombination alt(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
  }

  /** Opens beneath the button of a run. */
  void open(int run, Node button) {
    prepare(run);
    show(button, Side.BOTTOM, 0, 0);
  }

  /** Opens where the pointer is, over a run. */
  void open(int run, Node row, double x, double y) {
    prepare(run);
    show(row, x, y);
  }

  private void prepare(int run) {
    index = run;
    ExperimentSpec spec = session.spec();
    int last = spec.runs().size() - 1;
    up.setDisable(run == 0);
    down.setDisable(run == last);
    remove.setDisable(last == 0);
    only.setDisable(RunEdits.isOnly(spec, run));
    allOn.setDisable(RunEdits.allOn(spec).equals(spec));
  }
}
