package org.descentlab.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.descentlab.data.PlaneSet;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.Initializer;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Flag;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.objective.network.Activation;
import org.descentlab.objective.network.Loss;
import org.descentlab.objective.network.Units;

/** Controls of a network: its data, hidden layers, units, loss and initial weights. */
record NetworkControls(NetworkProblem problem) implements ProblemControls {
  private static final String MNIST = "mnist";
  private static final String OWN = "own";

  /** The share of hidden units that training hides; it may change while networks train. */
  static final String DROPOUT = "dropout";

  private static final String LAYERS = "layers";
  private static final String WIDTH = "width";
  private static final String ACTIVATION = "activation";
  private static final String BATCH_NORM = "batchNorm";
  private static final String RESIDUAL = "residual";
  private static final String LOSS = "loss";
  private static final String INITIALIZER = "initializer";
  private static final String BOUND = "bound";
  private static final Set<String> BASIC = Set.of(LAYERS, WIDTH, DROPOUT);
  private static final int USUAL_WIDTH = 128;
  private static final double USUAL_BOUND = 0.1;

  @Override
  public String group() {
    return NetworkProblem.KIND;
  }

  @Override
  public List<String> offered() {
    return Stream.of(
            Stream.of(MNIST),
            PlaneSet.ids().stream(),
            Stream.of(ImageSource.Relu.ID),
            Stream.of(current()))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  @Override
  public String current() {
    if (problem.data() instanceof ImageSource.Plane plane) {
      return plane.set().id();
    }
    if (problem.data() instanceof ImageSource.Relu) {
      return ImageSource.Relu.ID;
    }
    return problem.data() instanceof ImageSource.Mnist ? MNIST : OWN;
  }

  @Override
  public String nameKey(String id) {
    return "window.data." + id;
  }

  @Override
  public String formula() {
    StringBuilder layers = new StringBuilder(number(problem.data().inputs().orElse(0)));
    problem.hidden().forEach(width -> layers.append(" – ").append(width));
    layers.append(" – ").append(number(problem.data().outputs().orElse(0)));
    if (!problem.hidden().isEmpty()) {
      layers.append(", ").append(word(problem.units().activation()));
    }
    return layers.append(problem.loss() == Loss.MSE ? "" : ", softmax").toString();
  }

  private static String number(int width) {
    return width == 0 ? "…" : Integer.toString(width);
  }

  private static String word(Activation activation) {
    return switch (activation) {
      case IDENTITY -> "h = z";
      case SIGMOID -> "σ";
      case TANH -> "tanh";
      case RELU -> "ReLU";
      case LEAKY_RELU -> "leaky ReLU";
      case PRELU -> "PReLU";
    };
  }

  @Override
  public List<Parameter> fields() {
    List<Parameter> fields = new ArrayList<>(NetworkDataFields.of(problem));
    fields.addAll(ofLayers());
    if (problem.initializer().kind() == Initializer.Kind.UNIFORM) {
      fields.add(
          new Hyperparameter(
              BOUND, "", USUAL_BOUND, false, Range.NON_NEGATIVE, Scale.LOGARITHMIC, 1e-3, 1));
    }
    return fields;
  }

  private List<Parameter> ofLayers() {
    return List.of(
        new Hyperparameter(LAYERS, "", 1, false, count(0, 20), Scale.LINEAR, 0, 10),
        new Hyperparameter(
            WIDTH, "", USUAL_WIDTH, false, count(1, 4096), Scale.LOGARITHMIC, 1, 1024),
        new Option(ACTIVATION, Activation.ids(), Activation.RELU.id()),
        new Flag(BATCH_NORM, false),
        new Flag(RESIDUAL, false),
        new Hyperparameter(DROPOUT, "", 0, false, Range.UNIT, Scale.LINEAR, 0, 0.9),
        new Option(LOSS, losses(), problem.loss().id()),
        new Option(INITIALIZER, initializers(), problem.initializer().kind().id()));
  }

  /** The rest is there where it is set to something. */
  @Override
  public boolean isBasic(Parameter field) {
    return BASIC.contains(field.id()) || !field.initial().equals(values().get(field.id()));
  }

  private static Range count(int from, int to) {
    return new Range(from, true, to, true, true);
  }

  private List<String> losses() {
    return problem.data().classes() ? Loss.ids() : List.of(Loss.MSE.id());
  }

  private static List<String> initializers() {
    return Arrays.stream(Initializer.Kind.values()).map(Initializer.Kind::id).toList();
  }

  @Override
  public Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>(NetworkDataFields.values(problem));
    values.put(LAYERS, (double) problem.hidden().size());
    values.put(WIDTH, (double) width());
    values.put(ACTIVATION, problem.units().activation().id());
    values.put(BATCH_NORM, problem.units().batchNorm());
    values.put(RESIDUAL, problem.units().residual());
    values.put(DROPOUT, problem.dropout());
    values.put(LOSS, problem.loss().id());
    values.put(INITIALIZER, problem.initializer().kind().id());
    values.put(BOUND, problem.initializer().bound());
    return values;
  }

  /** The width of the last hidden layer, which a further one takes too. */
  private int width() {
    List<Integer> hidden = problem.hidden();
    return hidden.isEmpty() ? USUAL_WIDTH : hidden.get(hidden.size() - 1);
  }

  @Override
  public Optional<ProblemSpec> chosen(String id) {
    if (id.equals(MNIST)) {
      return Optional.of(NetworkProblem.on(new ImageSource.Mnist()));
    }
    if (id.equals(ImageSource.Relu.ID)) {
      return Optional.of(NetworkProblem.on(ImageSource.Relu.DEFAULTS));
    }
    return PlaneSet.find(id).map(set -> NetworkProblem.on(ImageSource.Plane.of(set)));
  }

  @Override
  public ProblemSpec changed(String field, Object value) {
    Units units = problem.units();
    return switch (field) {
      case LAYERS -> problem.withHidden(layers(whole(value)));
      case WIDTH ->
          problem.withHidden(problem.hidden().stream().map(layer -> whole(value)).toList());
      case ACTIVATION ->
          problem.withUnits(
              new Units(
                  Activation.find((String) value).orElseThrow(),
                  units.batchNorm(),
                  units.residual()));
      case BATCH_NORM ->
          problem.withUnits(new Units(units.activation(), (Boolean) value, units.residual()));
      case RESIDUAL ->
          problem.withUnits(new Units(units.activation(), units.batchNorm(), (Boolean) value));
      case LOSS -> problem.withLoss(Loss.find((String) value).orElseThrow());
      case INITIALIZER -> problem.withInitializer(initializer((String) value));
      case DROPOUT -> problem.withDropout((Double) value);
      case BOUND ->
          problem.withInitializer(new Initializer(Initializer.Kind.UNIFORM, (Double) value));
      default -> NetworkDataFields.changed(problem, field, (Double) value);
    };
  }

  private static int whole(Object value) {
    return (int) (double) (Double) value;
  }

  private List<Integer> layers(int count) {
    List<Integer> hidden = new ArrayList<>(problem.hidden());
    while (hidden.size() < count) {
      hidden.add(hidden.isEmpty() ? USUAL_WIDTH : hidden.get(hidden.size() - 1));
    }
    return List.copyOf(hidden.subList(0, count));
  }

  private static Initializer initializer(String id) {
    return Arrays.stream(Initializer.Kind.values())
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .map(kind -> new Initializer(kind, kind == Initializer.Kind.UNIFORM ? USUAL_BOUND : 0))
        .orElseThrow();
  }
}
