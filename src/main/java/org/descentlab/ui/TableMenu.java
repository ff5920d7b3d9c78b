package org.descentlab.ui;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.file.WholeFile;
import org.descentlab.experiment.run.DataTable;
import org.descentlab.figure.GridTable;
import org.descentlab.figure.Recording;

/**
 * The items that save tables as CSV: the rows of all runs, the loss over the plane, the data. Each
 * is there where the experiment has such a thing.
 */
final class TableMenu {
  /** Points along each axis; their middle is one of them. */
  private static final int GRID = 201;

  private final Texts texts;
  private final Looks looks;
  private final Conductor conductor;
  private final MessageBar messages;
  private final SavedFile files;

  TableMenu(Texts texts, Looks looks, Conductor conductor, MessageBar messages, SavedFile files) {
    this.texts = texts;
    this.looks = looks;
    this.conductor = conductor;
    this.messages = messages;
    this.files = files;
  }

  /** Adds the items to a menu, behind the one of this id. */
  void addTo(MenuButton menu, String behind) {
    List<MenuItem> items = menu.getItems();
    int at = 0;
    while (!behind.equals(items.get(at).getId())) {
      at++;
    }
    MenuItem runs = item(menu, "runs", this::runs);
    MenuItem grid = item(menu, "grid", this::grid);
    MenuItem data = item(menu, "data", this::data);
    items.addAll(at + 1, List.of(new SeparatorMenuItem(), runs, grid, data));
    menu.showingProperty()
        .addListener(
            (o, was, now) -> {
              Recorded there = conductor.recorded();
              runs.setDisable(there == null);
              grid.setDisable(there == null || !GridTable.shows(recording(there)));
              data.setDisable(there == null || !hasData(there.experiment().problem()));
            });
  }

  private MenuItem item(MenuButton menu, String table, BiConsumer<Recorded, Path> writing) {
    MenuItem item = new MenuItem();
    item.setId("table-" + table);
    item.textProperty().bind(texts.bind("window.table." + table));
    item.setOnAction(
        e ->
            files
                .choose(menu.getScene().getWindow(), "window.export.filter.csv", table + ".csv")
                .ifPresent(file -> save(file, writing)));
    return item;
  }

  private void save(Path file, BiConsumer<Recorded, Path> writing) {
    Recorded there = conductor.recorded();
    if (there == null) {
      messages.tell(texts.get("window.export.nothing"));
    } else {
      writing.accept(there, file);
    }
  }

  private Recording recording(Recorded recorded) {
    return recorded.recording(looks.exportTheme());
  }

  private static boolean hasData(ProblemSpec problem) {
    return problem instanceof RegressionProblem
        || problem instanceof LogisticProblem
        || (problem instanceof NetworkProblem network
            && (network.data() instanceof ImageSource.Plane
                || network.data() instanceof ImageSource.Relu));
  }

  /** Writes the rows of all runs, as far as they are recorded. */
  void runs(Recorded recorded, Path file) {
    files.write(file, () -> writing(recorded::writeRows));
  }

  /** Writes the loss over what the main figure shows. */
  void grid(Recorded recorded, Path file) {
    Recording recording = recording(recorded);
    files.write(file, () -> writing(out -> new GridTable(recording).write(GRID, GRID, out)));
  }

  /** Writes the experiment's data. */
  void data(Recorded recorded, Path file) {
    files.write(
        file,
        () -> {
          DataTable table = DataTable.of(recorded.experiment(), recorded.problem());
          return writing(table::write);
        });
  }

  @FunctionalInterface
  private interface Table {
    void write(Appendable out) throws IOException;
  }

  private static WholeFile.Writing writing(Table table) {
    return out -> {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      table.write(writer);
      writer.flush();
    };
  }
}
