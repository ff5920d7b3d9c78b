package org.descentlab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.KnownRows;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.UserRule;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.run.ProblemLoader;

/**
 * The experiment in the window and which of its runs is selected. Every change of the experiment
 * goes through here and makes a new one; who shows or trains it listens.
 */
final class Session {
  private final ReadOnlyObjectWrapper<ExperimentSpec> experiment;
  private final IntegerProperty selected = new SimpleIntegerProperty();
  private final ObjectProperty<Optional<RateLimit>> limit =
      new SimpleObjectProperty<>(Optional.empty());
  private final RuleDrafts drafts = new RuleDrafts();
  private Path folder;
  private int selectedBefore;
  private ProblemLoader loader;

  Session(ExperimentSpec first) {
    experiment = new ReadOnlyObjectWrapper<>(first);
    folder = Path.of("");
    loader = new ProblemLoader(folder);
  }

  ReadOnlyObjectProperty<ExperimentSpec> experiment() {
    return experiment.getReadOnlyProperty();
  }

  ExperimentSpec spec() {
    return experiment.get();
  }

  /** Index of the selected run. */
  IntegerProperty selected() {
    return selected;
  }

  RunSpec selectedRun() {
    return spec().runs().get(selected.get());
  }

  /** The stability limit of the selected run at the playhead, as far as it is known. */
  ObjectProperty<Optional<RateLimit>> limit() {
    return limit;
  }

  /** Rules that are being written and are not at work. */
  RuleDrafts drafts() {
    return drafts;
  }

  /** Where data files are looked for. */
  Path folder() {
    return folder;
  }

  /**
   * Returns an experiment with small data files inside it, so that it can be taken elsewhere.
   *
   * @throws FaultException where they can't be read any more
   */
  ExperimentSpec portable(ExperimentSpec spec) throws FaultException {
    return new ProblemLoader(folder).withDataInside(ExperimentDocument.of(spec));
  }

  /** What reads data files, for the training thread. */
  ProblemLoader loader() {
    return loader;
  }

  /** Shows another experiment. */
  void open(ExperimentSpec other, Path dataFolder) {
    selectedBefore = selected.get();
    folder = dataFolder;
    loader = new ProblemLoader(dataFolder); // files may have changed since they were last read
    selected.set(0);
    experiment.set(other);
  }

  /** Goes back to an experiment, to where its data are, and to the run that was selected. */
  void restore(ExperimentSpec other, Path dataFolder, int run) {
    if (!dataFolder.equals(folder)) {
      folder = dataFolder;
      loader = new ProblemLoader(dataFolder);
    }
    selected.set(Math.min(selected.get(), other.runs().size() - 1));
    drafts.carry(spec(), other);
    experiment.set(other);
    selected.set(Math.max(0, Math.min(run, spec().runs().size() - 1)));
  }

  /** Which run was selected before the last change of the experiment. */
  int selectedBefore() {
    return selectedBefore;
  }

  /** Makes another experiment of it, whose batches fit its data. */
  void edit(UnaryOperator<ExperimentSpec> change) {
    ExperimentSpec next = KnownRows.fitted(change.apply(spec()));
    if (next.equals(spec())) {
      return;
    }
    selectedBefore = selected.get();
    selected.set(Math.min(selected.get(), next.runs().size() - 1));
    drafts.carry(spec(), next);
    experiment.set(next);
  }

  /** The same for one run. */
  void editRun(int index, UnaryOperator<RunSpec> change) {
    edit(spec -> RunEdits.changed(spec, index, change));
  }

  /** Changes a field of the selected run's optimizer, or its batch. */
  void setHyperparameter(String field, Object value) {
    editRun(
        selected.get(),
        run ->
            field.equals("batch")
                ? run.withBatch(batch(run, (int) (double) (Double) value))
                : run.withOptimizer(run.optimizer().with(field, value)));
  }

  /** All rows are a full batch, also where there will be more of them. */
  private static OptionalInt batch(RunSpec run, int rows) {
    OptionalInt chosen = OptionalInt.of(rows);
    return chosen.equals(KnownRows.of(run.problem())) ? OptionalInt.empty() : chosen;
  }

  /** Changes a constant of the selected run's rule. */
  void setConstant(String name, double value) {
    editRun(
        selected.get(),
        run -> run.withOptimizer(UserRule.withConstant(run.optimizer(), name, value)));
  }

  /** Adds a run that is made of the last one behind the others, and selects it. */
  void addRun(String name, UnaryOperator<RunSpec> made) {
    int last = spec().runs().size() - 1;
    RunSpec like = spec().runs().get(last).withEnabled(true).withName(name).withChanges(List.of());
    edit(spec -> RunEdits.added(spec, last + 1, made.apply(like)));
    selected.set(spec().runs().size() - 1);
  }

  /** Adds a run like this one behind another, and selects it. */
  void insertRun(int index, RunSpec like) {
    edit(spec -> RunEdits.added(spec, index, like.withEnabled(true)));
    selected.set(index);
  }

  /** Moves a run to another place, and selects it. */
  void moveRun(int from, int to) {
    int place = Math.max(0, Math.min(spec().runs().size() - 1, to));
    edit(spec -> RunEdits.moved(spec, from, place));
    selected.set(place);
  }

  /** Removes a run; the last one stays. */
  void removeRun(int index) {
    edit(spec -> RunEdits.removed(spec, index));
  }
}
