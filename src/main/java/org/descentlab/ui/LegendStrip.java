package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.RunStyles;
import org.jspecify.annotations.Nullable;

/**
 * What a lecture keeps of the controls: the runs as a legend of one or two lines, and η and β of
 * the selected one. It says what the list of runs says, and is empty while there is no lecture.
 */
final class LegendStrip extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  /** Of more runs only the selected one tells its numbers. */
  private static final int MOST = 4;

  /** So many runs have room in two lines; of the others it is said how many there are. */
  private static final int ROOM = 20;

  private static final double WIDTH = 46;
  private static final double HEIGHT = 24;

  private final Session session;
  private final Texts texts;
  private final Looks looks;
  private final RunList list;
  private final IntFunction<Settings> inForce;
  private final BiConsumer<String, Object> changed;
  private final FlowPane legend = new FlowPane();
  private List<Parameter> built = List.of();
  private List<Object> shown = List.of();
  private SettingsGrid grid;

  /**
   * The strip of a session.
   *
   * @param list says how the runs stand
   * @param inForce the settings of the run with this index
   * @param changed gets field and value of the selected run's optimizer
   */
  LegendStrip(
      Session session,
      Texts texts,
      Looks looks,
      RunList list,
      IntFunction<Settings> inForce,
      BiConsumer<String, Object> changed) {
    this.session = session;
    this.texts = texts;
    this.looks = looks;
    this.list = list;
    this.inForce = inForce;
    this.changed = changed;
    this.grid = new SettingsGrid(List.of(), texts, changed);
    setId("legend-strip");
    getStyleClass().add("legend-strip");
    setAlignment(Pos.CENTER_LEFT);
    legend.getStyleClass().add("legend-runs");
    HBox.setHgrow(legend, Priority.ALWAYS);
    legend.setMinWidth(0);
    visibleProperty().bind(looks.lecture());
    managedProperty().bind(looks.lecture());
    looks.theme().addListener((o, was, now) -> refresh());
    session.experiment().addListener((o, was, now) -> refresh());
    session.selected().addListener((o, was, now) -> refresh());
    texts.messages().addListener((o, was, now) -> refresh());
  }

  /** Shows the runs as they are now. */
  void refresh() {
    if (!looks.lecture().get()) {
      getChildren().clear();
      legend.getChildren().clear();
      built = List.of();
      shown = List.of();
      return;
    }
    List<RunSpec> runs = session.spec().runs();
    List<RunStyle> styles = RunStyles.of(runs, looks.figureTheme());
    List<@Nullable RunRow> rows = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      rows.add(runs.get(i).enabled() ? list.shown(i) : null);
    }
    List<Object> now = List.of(rows, styles, session.selected().get());
    if (!now.equals(shown)) {
      shown = now;
      legend.getChildren().setAll(entries(rows, styles));
    }
    showSettings();
  }

  private List<Node> entries(List<@Nullable RunRow> rows, List<RunStyle> styles) {
    List<Node> entries = new ArrayList<>();
    int selected = session.selected().get();
    int more = 0;
    for (int i = 0; i < rows.size(); i++) {
      RunRow row = rows.get(i);
      if (row != null && (entries.size() < ROOM || i == selected)) {
        entries.add(entry(i, row, styles.get(i), rows.size() <= MOST || i == selected));
      } else if (row != null) {
        more++;
      }
    }
    if (more > 0) {
      Label others = new Label("… +" + more);
      others.setId("legend-others");
      others.getStyleClass().add("run-name");
      entries.add(others);
    }
    return entries;
  }

  private void showSettings() {
    Settings settings = inForce.apply(session.selected().get());
    List<Parameter> all = Optimizers.ALL.get(settings.type()).parameters();
    List<Parameter> wanted =
        new Level(false, session.spec().view().hide())
            .of(all, Optimizers.ALL.get(settings.type()).defaults(), List.of());
    if (!wanted.equals(built) || getChildren().isEmpty()) {
      built = wanted;
      grid = new SettingsGrid(wanted, texts, changed);
      grid.setId("lecture-settings");
      getChildren().setAll(legend, grid);
    }
    grid.show(settings);
  }

  private Node entry(int index, RunRow row, RunStyle style, boolean numbers) {
    Canvas sample = new Canvas(WIDTH, HEIGHT);
    GraphicsContext g = sample.getGraphicsContext2D();
    Brush.line(g, style, 3.6);
    g.strokeLine(3, HEIGHT / 2, WIDTH - 3, HEIGHT / 2);
    g.setFill(Brush.color(style.rgb()));
    Brush.marker(g, style.marker(), WIDTH / 2, HEIGHT / 2, 7.5);
    HBox entry = new HBox(sample, said(row, "run-name"));
    if (numbers) {
      entry.getChildren().add(said(row, "run-caption"));
    }
    entry.getChildren().add(said(row, "run-status"));
    entry.setId("legend-" + index);
    entry.setUserData(index);
    entry.getStyleClass().add("legend-run");
    entry.setAlignment(Pos.CENTER_LEFT);
    entry.pseudoClassStateChanged(SELECTED, index == session.selected().get());
    entry.pseudoClassStateChanged(BAD, row.status().bad());
    entry.setOnMousePressed(e -> session.selected().set(index));
    return entry;
  }

  /** What the list says in a style, said again. */
  private static Label said(Node row, String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(USE_PREF_SIZE);
    if (row.lookup("." + style) instanceof Labeled source) {
      label.textProperty().bind(source.textProperty());
    }
    return label;
  }

  /** Marks the runs that go wrong, as the list does. */
  void mark() {
    for (Node entry : legend.getChildren()) {
      RunRow row = entry.getUserData() instanceof Integer index ? list.shown(index) : null;
      if (row != null) {
        entry.pseudoClassStateChanged(BAD, row.status().bad());
      }
    }
  }
}
