package org.descentlab.ui;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import org.descentlab.ui.RunState.Severity;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The status word of a run, with a sign of its own; a click says why. */
final class StatusButton extends Button {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final Tooltip hint = new Tooltip();
  private @Nullable RunState state;

  StatusButton(int index, Texts texts) {
    setId("run-" + index + "-status");
    getStyleClass().add("run-status");
    setMinWidth(USE_PREF_SIZE);
    hint.setWrapText(true);
    hint.setMaxWidth(380);
    hint.setText(texts.get("window.run.explain"));
    setTooltip(hint);
  }

  /** Whether it shows this. */
  boolean shows(RunState other, String word) {
    return other == state && word.equals(getText());
  }

  /** Whether something can be done about what it shows. */
  boolean bad() {
    return state != null && state.bad();
  }

  /** Shows a word. */
  void show(RunState other, String word) {
    setText(word);
    if (other != state) {
      state = other;
      Feather sign = sign(other);
      setGraphic(sign == null ? null : new FontIcon(sign));
      color(this, other);
    }
    setDisable(word.isEmpty());
  }

  /** Gives a control the colour of a state. */
  static void color(Control control, RunState state) {
    control.pseudoClassStateChanged(GOOD, state.severity() == Severity.GOOD);
    control.pseudoClassStateChanged(WARNING, state.severity() == Severity.WARNING);
    control.pseudoClassStateChanged(DANGER, state.severity() == Severity.DANGER);
  }

  /** What the pointer is told; filled in when it is about to be. */
  Tooltip hint() {
    return hint;
  }

  /** Fills in what the pointer is told, as far as there is something to say. */
  void tell(Optional<String> sentence) {
    sentence.ifPresent(hint::setText);
  }

  /** The sign of a state, if it has one. */
  static @Nullable Feather sign(RunState state) {
    return switch (state) {
      case CONVERGED -> Feather.CHECK;
      case DESCENDING -> Feather.TRENDING_DOWN;
      case OSCILLATING -> Feather.ACTIVITY;
      case STUCK -> Feather.ANCHOR;
      case RISING -> Feather.TRENDING_UP;
      case CLIMBING, DIVERGING, FAILED -> Feather.ALERT_TRIANGLE;
      default -> null;
    };
  }
}
