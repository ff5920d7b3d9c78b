package org.descentlab.ui;

import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** What the mouse and the keys do in the row of a run. */
final class RunGestures {
  private final RunRow row;
  private final int index;
  private final Session session;
  private final RunMenu menu;
  private final RunMenu.Actions actions;

  private RunGestures(
      RunRow row, int index, Session session, RunMenu menu, RunMenu.Actions actions) {
    this.row = row;
    this.index = index;
    this.session = session;
    this.menu = menu;
    this.actions = actions;
  }

  /** Lets them do it. */
  static void install(
      RunRow row, int index, Session session, RunMenu menu, RunMenu.Actions actions) {
    RunGestures gestures = new RunGestures(row, index, session, menu, actions);
    gestures.onRow();
    gestures.onSwitch();
    gestures.onName();
    row.status().setOnAction(e -> actions.explain(index));
    RunDrag.install(row, index, session::moveRun);
  }

  private void onRow() {
    row.setOnMousePressed(e -> actions.select(index));
    row.setOnContextMenuRequested(
        e -> {
          actions.select(index);
          menu.open(index, row, e.getScreenX(), e.getScreenY());
          e.consume();
        });
    row.more()
        .setOnAction(
            e -> {
              actions.select(index);
              menu.open(index, row.more());
            });
    row.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isAltDown() && !event.isShortcutDown();
    if (event.getCode() == KeyCode.UP && plain) {
      actions.select(index - 1);
    } else if (event.getCode() == KeyCode.DOWN && plain) {
      actions.select(index + 1);
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == row) {
      actions.explain(index);
    } else if (event.getCode() == KeyCode.DELETE) {
      session.removeRun(index);
    } else {
      return;
    }
    event.consume();
  }

  /** With Alt a click leaves this run alone on. */
  private void onSwitch() {
    CheckBox enabled = row.enabled();
    enabled.setOnAction(e -> session.editRun(index, run -> run.withEnabled(enabled.isSelected())));
    enabled.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        e -> {
          if (e.isAltDown()) {
            e.consume();
            enabled.disarm();
            session.edit(spec -> RunEdits.only(spec, index));
          }
        });
  }

  private void onName() {
    row.name()
        .label()
        .setOnMouseClicked(
            e -> {
              if (e.getClickCount() == 2) {
                actions.rename(index);
              }
            });
    row.name()
        .onRename(
            name -> RunEdits.nameFault(session.spec(), index, name),
            name -> session.edit(spec -> RunEdits.renamed(spec, index, name)));
  }
}
