package org.descentlab.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.descentlab.figure.Theme;

/**
 * How much is shown, and light or dark: the theme of the controls and of the figures, switched
 * together; in a lecture with larger text and lines.
 */
final class Looks {
  /** Style class of the parts of a window in a lecture. */
  private static final String LECTURE = "lecture";

  private static final String PART = "part";
  private static final double LARGER = 1.5;

  private final ObjectProperty<Theme> theme;
  private final BooleanProperty full = new SimpleBooleanProperty(true);
  private final BooleanProperty lecture = new SimpleBooleanProperty();
  private final BooleanProperty program = new SimpleBooleanProperty();
  private final List<Parent> parts = new ArrayList<>();
  private final Deque<Parent> toStyle = new ArrayDeque<>();

  Looks(Theme first) {
    theme = new SimpleObjectProperty<>(first);
    lecture.addListener((o, was, now) -> use(theme.get().dark()));
    theme.addListener((o, was, now) -> styleAnew());
    Application.setUserAgentStylesheet(ThemeSheet.address());
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

  private void styleAnew() {
    toStyle.clear();
    toStyle.addAll(parts);
  }

  /** Gives a part of a window its colours, now and after each change of the theme. */
  void follow(Parent part) {
    part.getStyleClass().add(PART);
    parts.add(part);
    style(part);
  }

  /**
   * Gives the next part the theme that was switched to; whether there is a next. One a frame: all
   * of a window at once would stand still for a tenth of a second.
   */
  boolean styleNext() {
    if (!toStyle.isEmpty()) {
      style(toStyle.remove());
    }
    return !toStyle.isEmpty();
  }

  /** Whether all parts have the theme that is switched on. */
  boolean styled() {
    return toStyle.isEmpty();
  }

  /** Gives something that opens at a node, in a window of its own, the looks that the node has. */
  static void like(Node node, Parent other) {
    Node part = node;
    while (part.getParent() != null && !part.getStyleClass().contains(PART)) {
      part = part.getParent();
    }
    show(other, part.getStyleClass().contains(LECTURE), part.getStyle());
  }

  private void style(Parent part) {
    show(part, lecture.get(), theme.get().dark() ? DarkColors.style() : "");
  }

  /** Changes one thing at most: each change makes the part look for its rules once. */
  private static void show(Parent part, boolean lecture, String colors) {
    if (lecture && !part.getStyleClass().contains(LECTURE)) {
      part.getStyleClass().add(LECTURE);
    } else if (!lecture) {
      part.getStyleClass().remove(LECTURE);
    }
    part.setStyle(colors);
  }
}
