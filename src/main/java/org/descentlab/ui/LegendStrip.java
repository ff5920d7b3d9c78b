package org.descentlab.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.RunStyles;

/**
 * What a lecture keeps of the controls: the runs as a legend of one or two lines, and η and β of
 * the selected one. It says what the list of runs says, and is empty while there is no lecture.
 */
final class LegendStrip extends HBox {
  /** Of more runs only the selected one tells its numbers. */
  private static final int MOST = 4;

  private final Session session;
  private final Texts texts;
  private final Looks looks;
  private final RunStandings standings;
  private final RateMarks marks;
  private final IntFunction<Settings> inForce;
  private final BiConsumer<String, Object> changed;
  private final FlowPane legend = new FlowPane();
  private List<Parameter> built = List.of();
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
    this.standings = list.standings();
    this.marks = new RateMarks(session, texts);
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
      return;
    }
    List<RunSpec> runs = session.spec().runs();
    List<RunStyle> styles = RunStyles.of(runs, looks.figureTheme());
    List<Node> entries = legend.getChildren();
    while (entries.size() > runs.size()) {
      entries.remove(entries.size() - 1);
    }
    while (entries.size() < runs.size()) {
      int index = entries.size();
      entries.add(new LegendEntry(index, () -> session.selected().set(index)));
    }
    for (int i = 0; i < runs.size(); i++) {
      boolean selected = i == session.selected().get();
      boolean room = runs.size() <= MOST || selected;
      entry(i).show(runs.get(i), inForce.apply(i), styles.get(i), selected, room);
    }
    mark();
    showSettings();
  }

  private LegendEntry entry(int index) {
    return (LegendEntry) legend.getChildren().get(index);
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
      marks.on(grid);
      getChildren().setAll(legend, grid);
    }
    grid.show(settings);
    marks.refresh();
  }

  /** Shows how the runs stand at the playhead. */
  void mark() {
    for (int i = 0; i < legend.getChildren().size(); i++) {
      entry(i).show(standings.said(i, texts));
    }
  }
}
