package org.descentlab.ui;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where the lines of a rule are typed. Tab goes on to the next control. */
final class RuleLinesArea extends TextArea {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final int LEAST_ROWS = 3;
  private static final int MOST_ROWS = 8;

  /** So many characters fit into a row. */
  private static final int ROW = 38;

  private boolean showing;

  /** Calls {@code typed} with every text that somebody writes, {@code confirmed} for Ctrl+Enter. */
  RuleLinesArea(Texts texts, Consumer<String> typed, Runnable confirmed) {
    setId("rule-lines");
    getStyleClass().add("rule-lines");
    setWrapText(true);
    accessibleTextProperty().bind(texts.bind("window.rule.lines"));
    Hints.on(this, texts.bind("window.rule.hint"));
    textProperty()
        .addListener(
            (o, was, now) -> {
              size(now);
              if (!showing) {
                typed.accept(now);
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, confirmed));
  }

  private void pressed(KeyEvent event, Runnable confirmed) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      Event.fireEvent(this, withControl(event));
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      confirmed.run();
    }
  }

  /** In a text area it is Tab with the control key that moves the focus. */
  private static KeyEvent withControl(KeyEvent event) {
    return new KeyEvent(
        event.getEventType(),
        event.getCharacter(),
        event.getText(),
        event.getCode(),
        event.isShiftDown(),
        true,
        event.isAltDown(),
        event.isMetaDown());
  }

  /** Room for what is written and a row more. */
  private void size(String text) {
    int rows = text.lines().mapToInt(line -> Math.max(1, (line.length() + ROW - 1) / ROW)).sum();
    setPrefRowCount(Math.max(LEAST_ROWS, Math.min(MOST_ROWS, rows + 1)));
  }

  /** Shows a text; nobody is told. Where it is there already, the caret stays. */
  void show(String text) {
    if (!text.equals(getText())) {
      showing = true;
      setText(text);
      showing = false;
    }
  }

  /** Marks what is no rule. */
  void mark(boolean wrong) {
    pseudoClassStateChanged(ERROR, wrong);
  }

  /** Puts the caret at a column of a line, both from 1; nowhere for line 0. */
  void goTo(int line, int column) {
    if (line == 0) {
      return;
    }
    int place = 0;
    for (int i = 1; i < line; i++) {
      place = getText().indexOf('\n', place) + 1;
    }
    requestFocus();
    positionCaret(Math.min(getLength(), place + column - 1));
  }
}
