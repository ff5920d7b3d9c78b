package org.descentlab.ui;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.descentlab.figure.FittedLine;
import org.jspecify.annotations.Nullable;

/**
 * The points of the experiment in the window, one of them selected: an edit makes another
 * experiment at once, whose runs follow. The first edit writes the rows of any source into it.
 */
final class EditedPoints {
  private final Session session;
  private final Supplier<@Nullable Recorded> recorded;
  private final KnownPoints known;
  private final Texts texts;
  private final Runnable redraw;
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper classes = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper lined = new ReadOnlyBooleanWrapper();
  private int selected = -1;

  /** Calls {@code redraw} when a point was moved or selected. */
  EditedPoints(
      Session session, Supplier<@Nullable Recorded> recorded, Texts texts, Runnable redraw) {
    this.session = session;
    this.recorded = recorded;
    this.known = new KnownPoints(session, recorded);
    this.texts = texts;
    this.redraw = redraw;
    texts.messages().addListener((o, was, now) -> say());
  }

  /** The points; empty where they can't be edited. */
  Optional<PointEdits> points() {
    return known.now();
  }

  /** There is another recording. */
  void shown() {
    if (selected >= points().map(PointEdits::size).orElse(0)) {
      selected = -1;
    }
    editable.set(points().isPresent());
    classes.set(points().filter(PointEdits::classes).isPresent());
    Recorded now = recorded.get();
    lined.set(
        now != null && (now.hasPlane() || FittedLine.of(now.problem().objective()).isPresent()));
    say();
  }

  /** The point that is selected. */
  OptionalInt selection() {
    boolean there = selected >= 0 && selected < points().map(PointEdits::size).orElse(0);
    return there ? OptionalInt.of(selected) : OptionalInt.empty();
  }

  /** Where the selected point is, or what can be done, or why something can't. */
  ReadOnlyStringProperty said() {
    return said.getReadOnlyProperty();
  }

  /** Whether that is why something can't be done. */
  ReadOnlyBooleanProperty refused() {
    return refused.getReadOnlyProperty();
  }

  /** Whether points can be edited. */
  ReadOnlyBooleanProperty editable() {
    return editable.getReadOnlyProperty();
  }

  /** Whether the points have labels. */
  ReadOnlyBooleanProperty classes() {
    return classes.getReadOnlyProperty();
  }

  /** Whether single rows can be shown: each is a point, or the plane can show what it says. */
  ReadOnlyBooleanProperty lined() {
    return lined.getReadOnlyProperty();
  }

  /** Selects a point; none where −1. */
  void select(int row) {
    selected = row;
    say();
    redraw.run();
  }

  /** Selects the next point to the right, or to the left; the first where none was. */
  void selectBeside(boolean next) {
    points().ifPresent(points -> select(points.beside(selected, next)));
  }

  /** Moves the selected point. */
  void move(double x, double y) {
    int row = selected;
    edit(points -> points.moved(row, x, y));
  }

  /** Moves the selected point by so much. */
  void nudge(double dx, double dy) {
    int row = selected;
    edit(points -> points.moved(row, points.shownX()[row] + dx, points.shownY(row) + dy));
  }

  /** Gives the selected point the other label. */
  void relabel() {
    int row = selected;
    edit(points -> points.relabelled(row));
  }

  private void edit(UnaryOperator<PointEdits> change) {
    if (selection().isPresent()) {
      points().ifPresent(points -> apply(change.apply(points)));
    }
  }

  /** Adds a point, and selects it. */
  void add(double x, double y, int label) {
    Optional<PointEdits> points = points();
    if (points.isPresent() && points.get().size() < PointEdits.MOST) {
      selected = points.get().size();
      apply(points.get().added(x, y, label));
    }
  }

  /** Removes the selected point; the last one stays, and that is said. */
  void remove() {
    OptionalInt row = selection();
    Optional<PointEdits> points = points();
    if (row.isEmpty() || points.isEmpty()) {
      return;
    }
    Optional<PointEdits> fewer = points.get().removed(row.getAsInt());
    if (fewer.isEmpty()) {
      refused.set(true);
      said.set(texts.get("window.points.last"));
      return;
    }
    selected = -1;
    apply(fewer.get());
  }

  private void apply(PointEdits next) {
    session.edit(next::in);
    say();
    redraw.run();
  }

  private void say() {
    refused.set(false);
    Optional<PointEdits> points = points();
    if (points.isEmpty()) {
      said.set(texts.get(known.tooMany() ? "window.points.too-many" : "window.points.fixed"));
      return;
    }
    OptionalInt row = selection();
    said.set(row.isPresent() ? place(points.get(), row.getAsInt()) : hint());
  }

  /** What can be done, with mouse and keyboard, or why nothing can. */
  String help() {
    return points().isPresent() ? texts.get("window.points.keys") : said.get();
  }

  private String hint() {
    return texts.get("window.points.hint");
  }

  private String place(PointEdits points, int row) {
    String key = points.classes() ? "window.points.selected-label" : "window.points.selected";
    return texts.get(
        key,
        row + 1,
        points.size(),
        Numbers.rounded(points.points().get(row).get(0)),
        Numbers.rounded(points.shownY(row)),
        points.label(row));
  }
}
