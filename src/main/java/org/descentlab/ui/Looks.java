package org.descentlab.ui;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.descentlab.figure.Theme;

/**
 * How much is shown, and light or dark: the theme of the controls and of the figures, switched
 * together; in a lecture with larger text and lines.
 */
final class Looks {
  /** Style class of the root in a lecture. */
  static final String LECTURE = "lecture";

  private static final double LARGER = 1.5;

  private final ObjectProperty<Theme> theme;
  private final BooleanProperty full = new SimpleBooleanProperty(true);
  private final BooleanProperty lecture = new SimpleBooleanProperty();
  private final BooleanProperty program = new SimpleBooleanProperty();

  Looks(Theme first) {
    theme = new SimpleObjectProperty<>(first);
    lecture.addListener((o, was, now) -> use(theme.get().dark()));
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
  }

  /** The theme that is switched on. */
  ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Whether all controls are shown, or those alone that a first lesson needs. */
  BooleanProperty full() {
    return full;
  }

  /** Whether a lecture is held: pictures alone, for the back row. */
  BooleanProperty lecture() {
    return lecture;
  }

  /** Whether the program of the selected run is wished for, which Full has. */
  BooleanProperty program() {
    return program;
  }

  /** The theme of the figures, with text and lines as large as the room needs. */
  Theme figureTheme() {
    return theme.get();
  }

  /** The theme of figures that are taken away. */
  Theme exportTheme() {
    return theme.get().dark() ? Theme.DARK : Theme.LIGHT;
  }

  void toggle() {
    use(!theme.get().dark());
  }

  private void use(boolean dark) {
    theme.set((dark ? Theme.DARK : Theme.LIGHT).scaled(lecture.get() ? LARGER : 1));
  }

  /** Gives the root of a window its typeface, and its colours whenever the theme changes. */
  void follow(Parent root) {
    root.getStyleClass().add("window");
    Typeface.of(root);
    style(root);
    theme.addListener((o, was, now) -> style(root));
  }

  /** Changes one thing at most: each change makes the window look for its rules once. */
  private void style(Parent root) {
    if (lecture.get() != root.getStyleClass().contains(LECTURE)) {
      changeLecture(root);
    }
    root.setStyle(theme.get().dark() ? DarkColors.style() : "");
  }

  private void changeLecture(Parent root) {
    if (lecture.get()) {
      root.getStyleClass().add(LECTURE);
    } else {
      root.getStyleClass().remove(LECTURE);
    }
  }
}
