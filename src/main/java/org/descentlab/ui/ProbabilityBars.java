package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.descentlab.figure.NumberText;

/** How likely each class is: a bar a class, the likeliest set off. */
final class ProbabilityBars extends GridPane {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

  private final List<Label> names = new ArrayList<>();
  private final List<ProgressBar> bars = new ArrayList<>();
  private final List<Label> shares = new ArrayList<>();

  ProbabilityBars() {
    setId("probabilities");
    getStyleClass().add("probabilities");
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    ColumnConstraints share = new ColumnConstraints(58);
    getColumnConstraints().setAll(new ColumnConstraints(16), bar, share);
  }

  /** Shows the probabilities of classes, the best set off; none and −1 where nothing is read. */
  void show(double[] probabilities, int best) {
    while (names.size() < probabilities.length) {
      add();
    }
    for (int k = 0; k < names.size(); k++) {
      double p = k < probabilities.length ? probabilities[k] : 0;
      bars.get(k).setProgress(p);
      shares.get(k).setText(probabilities.length == 0 ? "" : percent(p));
      names.get(k).pseudoClassStateChanged(BEST, k == best);
      bars.get(k).pseudoClassStateChanged(BEST, k == best);
      shares.get(k).pseudoClassStateChanged(BEST, k == best);
    }
  }

  private void add() {
    int row = names.size();
    Label name = new Label(String.valueOf(row));
    ProgressBar bar = new ProgressBar(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinWidth(40);
    bar.accessibleTextProperty().bind(name.textProperty());
    Label share = new Label();
    share.getStyleClass().add("probability");
    names.add(name);
    bars.add(bar);
    shares.add(share);
    addRow(row, name, bar, share);
  }

  static String percent(double share) {
    return NumberText.fixed(100 * share, 1) + " %";
  }
}
