package org.descentlab.ui;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.Outcome;
import org.descentlab.experiment.run.History;
import org.descentlab.experiment.run.Row;
import org.descentlab.objective.FiniteSum;
import org.descentlab.ui.Recorded.Track;

/** How the training of networks goes: epoch, loss, accuracy, images a second, one line a run. */
final class NetworkPanel extends VBox {
  private final Texts texts;
  private final GridPane grid = new GridPane();
  private String shown = "";
  private final ProgressBar progress = new ProgressBar(0);
  private final Label left = new Label();

  NetworkPanel(Texts texts) {
    this.texts = texts;
    setId("network-facts");
    getStyleClass().add("network-facts");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.accessibleTextProperty().bind(texts.bind("window.network.progress"));
    grid.getStyleClass().add("facts");
    HBox.setHgrow(progress, Priority.ALWAYS);
    left.setId("time-left");
    left.getStyleClass().add("fact-head");
    left.setMinWidth(USE_PREF_SIZE);
    HBox bar = new HBox(8, progress, left);
    bar.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(bar, grid);
  }

  /** Shows how a recording stands at a step. */
  void show(Recorded recorded, double step) {
    left.setText(
        TimeLeft.of(recorded.tracks().stream().map(Track::run).toList())
            .in(texts.messages().get()));
    left.setManaged(!left.getText().isEmpty());
    String now = state(recorded, step);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    grid.getChildren().clear();
    String[] heads = {
      "run", "epoch", "speed", "train-accuracy", "test-accuracy", "test-loss", "measured"
    };
    for (int column = 0; column < heads.length; column++) {
      cell(column, 0, texts.get("window.network." + heads[column]), "fact-head");
    }
    double done = 0;
    double all = 0;
    int row = 1;
    for (Track track : recorded.tracks()) {
      line(track, step, row++);
      boolean running = track.run().outcome() == Outcome.RUNNING;
      double budget = (double) track.run().budget();
      all += budget;
      done += running ? track.run().step() : budget;
    }
    progress.setProgress(all == 0 ? 0 : done / all);
  }

  /** What the numbers depend on, so that equal ones are not laid out again. */
  private String state(Recorded recorded, double step) {
    StringBuilder state = new StringBuilder(texts.messages().get().language());
    state.append(recorded.request());
    for (Track track : recorded.tracks()) {
      History.Snapshot rows = track.history().snapshot();
      state
          .append(' ')
          .append(rows.size() == 0 ? -1 : rows.rowAt(step))
          .append('/')
          .append(rows.size());
    }
    return state.toString();
  }

  private void line(Track track, double step, int row) {
    History.Snapshot rows = track.history().snapshot();
    cell(0, row, track.run().spec().name(), "fact-name");
    if (rows.size() == 0) {
      return;
    }
    int last = rows.rowAt(step);
    double epoch = rows.get(last, History.Column.EPOCH);
    cell(1, row, String.format(Locale.ROOT, "%.2f", epoch), "fact");
    int images = track.run().problem().objective() instanceof FiniteSum sum ? sum.size() : 0;
    double used = rows.get(rows.size() - 1, History.Column.EPOCH);
    double speed = used * images / Math.max(1e-9, track.run().seconds());
    cell(2, row, Numbers.rounded(speed), "fact");
    int measured = lastMeasured(rows, last);
    if (measured >= 0) {
      cell(3, row, percent(rows.score(measured, 1)), "fact");
      cell(4, row, percent(rows.score(measured, 3)), "fact-main");
      double loss = rows.score(measured, 2);
      cell(5, row, Row.present(loss) ? Numbers.rounded(loss) : "", "fact");
      double when = rows.get(measured, History.Column.EPOCH);
      cell(6, row, Numbers.rounded(when), "fact-head");
    }
  }

  private static int lastMeasured(History.Snapshot rows, int from) {
    int row = from;
    while (row >= 0 && !Row.present(rows.score(row, 0))) {
      row--;
    }
    return row;
  }

  private static String percent(double share) {
    return Row.present(share) ? String.format(Locale.ROOT, "%.2f %%", 100 * share) : "";
  }

  private void cell(int column, int row, String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().addAll(style);
    label.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(column == 0 ? 40 : USE_PREF_SIZE);
    GridPane.setHgrow(label, column == 0 ? Priority.ALWAYS : Priority.NEVER);
    grid.add(label, column, row);
  }
}
