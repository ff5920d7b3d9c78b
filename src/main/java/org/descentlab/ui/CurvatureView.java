package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.descentlab.ui.Recorded.Track;
import org.jspecify.annotations.Nullable;

/**
 * Second derivatives where the selected run stands: eigenvalues, directions and condition number,
 * how large learning rates may be, and on a quadratic the loss split along the axes. Computed in
 * the background, ten times a second at most, and only while somebody sees it; meanwhile the axes
 * stand in the plane.
 */
final class CurvatureView extends PictureView {
  /** The height that the curves have at least, where there are any; else the view scrolls. */
  private static final double CURVES = 138;

  /** Room for a scroll bar, so that nothing moves sideways when there is one. */
  private static final double BAR = 14;

  private final Looks looks;
  private final Texts texts;
  private final ObservableIntegerValue selected;
  private final AxesInPlane axes;
  private final EigenCurves curves;
  private final Label title = label("curvature-title");
  private final Label methods = label("curvature-methods");
  private final Label best = label("curvature-best");
  private final Label none = label("curvature-none");
  private final CellGrid eigenvalues = new CellGrid("eigenvalues");
  private final CellGrid limits = new CellGrid("limits");
  private final VBox page;
  private final ScrollPane scroll;
  private final Breath breath = new Breath(this::changed);
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private final Questions questions = new Questions();
  private final RunLimits runLimits; // of the worker's thread
  private @Nullable Recorded recorded;
  private @Nullable CurvatureFacts facts;
  private @Nullable Recorded factsOf; // which may be an older recording, with other runs
  private double at;

  CurvatureView(
      Looks looks,
      Texts texts,
      ObservableIntegerValue selected,
      PlaneMarks planes,
      EigenCurves curves,
      RunSteps steps,
      Worker worker,
      Consumer<Exception> failed) {
    super(worker, failed);
    this.looks = looks;
    this.texts = texts;
    this.selected = selected;
    this.axes = new AxesInPlane(planes);
    this.curves = curves;
    this.runLimits = new RunLimits(steps);
    curves.view().setMinHeight(CURVES);
    page = new VBox(title, eigenvalues, limits, curves.view(), methods, best);
    scroll = new ColumnScroll(page);
    setId("curvature");
    page.getStyleClass().add("curvature-page");
    scroll.setAccessibleRole(AccessibleRole.SCROLL_PANE);
    getChildren().setAll(scroll, none);
    none.setVisible(false);
    selected.addListener((o, was, now) -> chosen());
    looks.theme().addListener((o, was, now) -> write());
    looks.full().addListener((o, was, now) -> offer());
    texts.messages().addListener((o, was, now) -> write());
    sceneProperty().addListener((o, was, now) -> chosen());
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(id);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /** Whether it has something to show, and everything is shown. */
  ReadOnlyBooleanProperty offered() {
    return offered.getReadOnlyProperty();
  }

  private void offer() {
    Recorded of = recorded;
    offered.set(
        of != null && looks.full().get() && of.tracks().stream().anyMatch(CurvatureView::fits));
  }

  private static boolean fits(Track track) {
    return Standing.fits(track)
        && track.run().problem().objective().dimension() <= CurvatureFacts.MOST;
  }

  @Override
  boolean ready() {
    return getScene() == null || (!breath.due() && questions.answered() && curves.ready());
  }

  @Override
  void show(Recorded shown) {
    recorded = shown;
    offer();
    chosen();
  }

  @Override
  void showAt(double step) {
    boolean sameRow = Math.floor(step) == Math.floor(at);
    at = step;
    if (getScene() != null) {
      curves.showAt(step);
      axes.show(track(), step, facts);
      if (!sameRow) {
        changed();
      }
    }
  }

  @Override
  void resized() {
    changed();
  }

  private Optional<Track> track() {
    Recorded of = recorded;
    return of == null || getScene() == null
        ? Optional.empty()
        : of.tracks().stream()
            .filter(track -> track.index() == selected.get())
            .filter(CurvatureView::fits)
            .findFirst();
  }

  /** Another run is looked at, or it is looked at again. */
  private void chosen() {
    Recorded of = recorded;
    Optional<Track> track = track();
    if (of != null && getScene() != null) {
      curves.show(of, track);
      curves.showAt(at);
    }
    axes.show(track, at, facts);
    changed();
  }

  private void changed() {
    Recorded of = recorded;
    if (of == null || getScene() == null || !hasRoom()) {
      return;
    }
    if (breath.taken()) {
      ask(of);
    }
  }

  private void ask(Recorded of) {
    long number = questions.ask();
    Optional<Standing> standing = track().flatMap(track -> Standing.of(track, at));
    if (standing.isEmpty()) {
      answer(number, of, null);
      return;
    }
    List<Standing> all =
        of.tracks().stream()
            .filter(CurvatureView::fits)
            .flatMap(track -> Standing.of(track, at).stream())
            .toList();
    requestUnlessCancelled(
        this,
        cancelled -> CurvatureFacts.of(of, standing.get(), all, runLimits, cancelled),
        made -> answer(number, of, made));
  }

  /** An answer to an older question shows too, as long as a newer one has not come. */
  private void answer(long number, Recorded of, @Nullable CurvatureFacts made) {
    if (questions.answer(number)) {
      facts = made;
      factsOf = of;
      write();
      axes.show(track(), at, made);
    }
  }

  private void write() {
    CurvatureFacts now = facts;
    Recorded of = factsOf;
    scroll.setVisible(now != null);
    none.setVisible(now == null);
    none.setText(texts.get("window.curvature.unreadable"));
    if (now == null || of == null) {
      return;
    }
    CurvatureTables tables = new CurvatureTables(now, texts);
    var theme = looks.figureTheme();
    var styles = of.styles(theme);
    title.setText(tables.title());
    eigenvalues.show(tables.axes(theme));
    limits.show(tables.runs(styles));
    methods.setText(tables.methods());
    best.setText(tables.best());
    best.setManaged(!best.getText().isEmpty());
    scroll.setAccessibleText(tables.summary(theme, styles));
    requestLayout();
  }

  /** The curves have the room that the tables leave. */
  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double tables = page.prefHeight(width - BAR);
    if (curves.shown()) {
      tables -= curves.view().prefHeight(-1);
      double room = Math.max(CURVES, Math.floor(height - tables - 2));
      if (Math.abs(room - curves.view().getPrefHeight()) > 1) {
        curves.view().setPrefHeight(room);
      }
    }
    scroll.resizeRelocate(0, 0, width, height);
    page.setPrefWidth(width - BAR);
    none.resizeRelocate(0, 0, width, none.prefHeight(width));
  }
}
