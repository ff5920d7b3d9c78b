package org.descentlab.ui;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tooltips that are made when the pointer first comes to a control: each is a window of its own,
 * and dozens of them cost the start of the program.
 */
final class Hints {
  private static final double WIDEST = 420;

  private Hints() {}

  /** Explains a control: to the pointer in a tooltip, to a screen reader as its help. */
  static void on(Control control, ObservableValue<String> text) {
    control.accessibleHelpProperty().bind(text);
    tooltip(control, text);
  }

  /** Names a control that shows no words: to the pointer in a tooltip, to a screen reader. */
  static void naming(Control control, ObservableValue<String> text) {
    control.accessibleTextProperty().bind(text);
    tooltip(control, text);
  }

  private static void tooltip(Control control, ObservableValue<String> text) {
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(text);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDEST);
            control.setTooltip(tooltip);
          }
        });
  }
}
