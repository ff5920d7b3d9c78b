package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;

/** What is minimized: which surface or data, their parameters, and for how many steps. */
final class ProblemPanel extends VBox {
  private static final String STEPS = "steps";
  private static final String EPOCHS = "epochs";
  private static final String DROPOUT = "dropout";

  private final Session session;
  private final Texts texts;
  private final Runnable restart;
  private final ComboBox<String> choice = new ComboBox<>();
  private final Label formula = new Label();
  private final VBox parameters = new VBox();
  private String builtFor = "";
  private SettingsGrid grid;

  /** Controls of the session's problem; another problem calls {@code restart} first. */
  ProblemPanel(Session session, Texts texts, Runnable restart) {
    this.restart = restart;
    this.session = session;
    this.texts = texts;
    this.grid = new SettingsGrid(List.of(), texts, (field, value) -> {});
    getStyleClass().add("problem-panel");
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.problem"));
    title.getStyleClass().add("section-title");
    choice.setId("problem-choice");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.accessibleTextProperty().bind(texts.bind("window.problem"));
    Choosing.words(choice, texts, this::nameKey);
    choice.setOnAction(e -> chosen(choice.getValue()));
    formula.getStyleClass().add("formula");
    formula.setWrapText(true);
    getChildren().setAll(title, choice, formula, parameters);
    session.experiment().addListener((o, was, now) -> refresh());
    refresh();
  }

  private String nameKey(String id) {
    return session.spec().problem() instanceof SurfaceProblem
        ? "surface." + id + ".name"
        : "window.data." + id;
  }

  private void refresh() {
    ProblemSpec problem = session.spec().problem();
    List<String> offered = offered(problem);
    if (!choice.getItems().equals(offered)) {
      choice.getItems().setAll(offered);
    }
    choice.setValue(current(problem));
    formula.setText(formulaOf(problem));
    String shape = problem.kind() + current(problem) + session.spec().stop().epochs().isPresent();
    if (!shape.equals(builtFor)) {
      builtFor = shape;
      grid = new SettingsGrid(fields(problem), texts, this::set);
      parameters.getChildren().setAll(List.<Node>of(grid));
    }
    grid.show(values(problem));
  }

  private static List<String> offered(ProblemSpec problem) {
    if (problem instanceof SurfaceProblem) {
      return Surfaces.ALL.ids();
    }
    if (problem instanceof RegressionProblem regression) {
      return regression.data() instanceof RegressionSource.Bundled
          ? List.of("line5", "seed0")
          : List.of("line5", "seed0", "own");
    }
    return List.of(current(problem));
  }

  private static String current(ProblemSpec problem) {
    if (problem instanceof SurfaceProblem surface) {
      return surface.surface().type();
    }
    if (problem instanceof RegressionProblem regression) {
      return regression.data() instanceof RegressionSource.Bundled b ? b.id() : "own";
    }
    if (!problem.hasData()) {
      return "formula";
    }
    return ((NetworkProblem) problem).data() instanceof ImageSource.Mnist ? "mnist" : "own";
  }

  private static String formulaOf(ProblemSpec problem) {
    if (problem instanceof SurfaceProblem surface) {
      return "f(x, y) = " + Surfaces.ALL.get(surface.surface().type()).formula();
    }
    if (problem instanceof RegressionProblem) {
      return "ŷ = w·x + b,  L = (1/n) Σ (ŷ − y)²";
    }
    if (problem instanceof FormulaProblem written) {
      return "f(x, y) = " + written.formula();
    }
    if (problem instanceof CurveProblem curve) {
      return "f(x) = " + curve.formula();
    }
    NetworkProblem network = (NetworkProblem) problem;
    boolean mnist = network.data() instanceof ImageSource.Mnist;
    StringBuilder layers = new StringBuilder(mnist ? "784" : "…");
    network.hidden().forEach(width -> layers.append(" – ").append(width));
    return layers.append(mnist ? " – 10" : " – …").append(", ReLU, softmax").toString();
  }

  private void chosen(String id) {
    ProblemSpec problem = session.spec().problem();
    if (id == null || id.equals(current(problem))) {
      return;
    }
    if (problem instanceof SurfaceProblem) {
      Choice<SurfaceRecipe> surface = Surfaces.ALL.get(id);
      move(new SurfaceProblem(surface.defaults(), Start.at(surface.recipe().start())));
    } else if (problem instanceof RegressionProblem regression && !id.equals("own")) {
      move(
          new RegressionProblem(
              new RegressionSource.Bundled(id),
              regression.intercept(),
              regression.standardize(),
              Start.DEFAULT));
    }
  }

  private void move(ProblemSpec problem) {
    restart.run();
    session.edit(
        spec -> {
          ExperimentSpec moved = spec.withProblem(problem).forAnotherProblem();
          return problem instanceof SurfaceProblem surface
              ? moved.withStop(
                  moved.stop().withSteps(OptionalLong.of(steps(surface.surface().type()))))
              : moved;
        });
  }

  private static int steps(String surface) {
    return Surfaces.ALL.get(surface).recipe().steps();
  }

  private List<Parameter> fields(ProblemSpec problem) {
    List<Parameter> fields = new ArrayList<>();
    if (problem instanceof SurfaceProblem surface) {
      fields.addAll(Surfaces.ALL.get(surface.surface().type()).parameters());
    }
    if (problem instanceof NetworkProblem) {
      fields.add(new Hyperparameter(DROPOUT, "", 0, false, Range.UNIT, Scale.LINEAR, 0, 0.9));
    }
    boolean epochs = session.spec().stop().epochs().isPresent();
    fields.add(
        epochs
            ? new Hyperparameter(EPOCHS, "", 10, false, Range.count(1e9), Scale.LOGARITHMIC, 1, 100)
            : new Hyperparameter(
                STEPS, "", 200, false, Range.count(1e10), Scale.LOGARITHMIC, 10, 10_000));
    return fields;
  }

  private Settings values(ProblemSpec problem) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (problem instanceof SurfaceProblem surface) {
      values.putAll(surface.surface().values());
    }
    if (problem instanceof NetworkProblem network) {
      values.put(DROPOUT, network.dropout());
    }
    StopSpec stop = session.spec().stop();
    stop.epochs().ifPresent(epochs -> values.put(EPOCHS, (double) epochs));
    stop.steps().ifPresent(steps -> values.put(STEPS, (double) steps));
    return new Settings(problem.kind(), values);
  }

  private void set(String field, Object value) {
    session.edit(spec -> changed(spec, field, (Double) value));
  }

  private static ExperimentSpec changed(ExperimentSpec spec, String field, double value) {
    StopSpec stop = spec.stop();
    if (field.equals(STEPS)) {
      return spec.withStop(stop.withSteps(OptionalLong.of((long) value)));
    }
    if (field.equals(EPOCHS)) {
      return spec.withStop(stop.withEpochs(OptionalInt.of((int) value)));
    }
    return spec.withProblems(problem -> changed(problem, field, value));
  }

  private static ProblemSpec changed(ProblemSpec problem, String field, double value) {
    if (problem instanceof NetworkProblem network) {
      return network.withDropout(value);
    }
    SurfaceProblem surface = (SurfaceProblem) problem;
    return new SurfaceProblem(surface.surface().with(field, value), surface.start());
  }
}
