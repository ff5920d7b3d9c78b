package org.descentlab.ui;

import atlantafx.base.theme.PrimerDark;
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
 * together.
 */
final class Looks {
  private final ObjectProperty<Theme> theme;
  private final BooleanProperty full = new SimpleBooleanProperty(true);

  Looks(Theme first) {
    theme = new SimpleObjectProperty<>(first);
    theme.addListener((o, was, now) -> apply());
    apply();
  }

  /** The theme that is switched on. */
  ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Whether all controls are shown, or those alone that a first lesson needs. */
  BooleanProperty full() {
    return full;
  }

  /** The theme of the figures, with text and lines as large as the room needs. */
  Theme figureTheme() {
    return theme.get();
  }

  void toggle() {
    theme.set(theme.get().dark() ? Theme.LIGHT : Theme.DARK);
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        theme.get().dark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  /** Makes a part of the window follow the theme in its own style sheet too. */
  void follow(Parent root) {
    root.getStyleClass().add(theme.get().id());
    theme.addListener(
        (o, was, now) -> {
          root.getStyleClass().remove(was.id());
          root.getStyleClass().add(now.id());
        });
  }
}
