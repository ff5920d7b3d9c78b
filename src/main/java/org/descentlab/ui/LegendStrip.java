package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

  /** So many runs have room in two lines; of the others it is said how many there are. */
  private static final int ROOM = 16;

  private final Session session;
  private final Texts texts;
  private final Looks looks;
  private final RunStandings standings;
  private final RateMarks marks;
  private final Supplier<List<RunSpec>> inForce;
  private final FlowPane legend = new FlowPane();
  private List<Integer> shown = List.of();
  private final SettingsFields fields;

  /**
   * The strip of a session.
   *
   * @param list says how the runs stand
   * @param inForce the runs with the numbers that are in force
   * @param changed gets field and value of the selected run's optimizer
   */
  LegendStrip(
      Session session,
      Texts texts,
      Looks looks,
      RunList list,
      Supplier<List<RunSpec>> inForce,
      BiConsumer<String, Object> changed) {
    this.session = session;
    this.texts = texts;
    this.looks = looks;
    this.standings = list.standings();
    this.marks = new RateMarks(session, texts);
    this.inForce = inForce;
    this.fields = new SettingsFields(texts, changed);
    fields.setId("lecture-settings");
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
      return;
    }
    List<RunSpec> runs = inForce.get();
    List<RunStyle> styles = RunStyles.of(runs, looks.figureTheme());
    List<Integer> places = places(runs);
    if (!places.equals(shown) || legend.getChildren().isEmpty()) {
      shown = places;
      legend.getChildren().setAll(entries(runs.size()));
    }
    for (LegendEntry entry : entries()) {
      int i = entry.index();
      boolean selected = i == session.selected().get();
      boolean room = runs.size() <= MOST || selected;
      entry.show(runs.get(i), styles.get(i), selected, room);
    }
    mark();
    showSettings(runs.get(session.selected().get()).optimizer());
  }

  /** The runs that there is room for: the first ones, and the selected. */
  private List<Integer> places(List<RunSpec> runs) {
    return IntStream.range(0, runs.size())
        .filter(i -> i < ROOM || i == session.selected().get())
        .boxed()
        .toList();
  }

  private List<Node> entries(int runs) {
    List<Node> entries = new ArrayList<>();
    for (int index : shown) {
      entries.add(new LegendEntry(index, () -> session.selected().set(index)));
    }
    if (runs > shown.size()) {
      Label others = new Label("… +" + (runs - shown.size()));
      others.setId("legend-others");
      others.getStyleClass().add("run-name");
      entries.add(others);
    }
    return entries;
  }

  private List<LegendEntry> entries() {
    return legend.getChildren().stream()
        .filter(LegendEntry.class::isInstance)
        .map(LegendEntry.class::cast)
        .toList();
  }

  private void showSettings(Settings settings) {
    List<Parameter> all = Optimizers.ALL.get(settings.type()).parameters();
    List<Parameter> wanted =
        new Level(false, session.spec().view().hide())
            .of(all, Optimizers.ALL.get(settings.type()).defaults(), List.of());
    if (fields.offer(wanted)) {
      marks.on(fields.grid());
    }
    if (getChildren().isEmpty()) {
      getChildren().setAll(legend, fields);
    }
    fields.grid().show(settings);
    marks.refresh();
  }

  /** Shows how the runs stand at the playhead. */
  void mark() {
    entries().forEach(entry -> entry.show(standings.said(entry.index(), texts)));
  }
}
