package org.descentlab.experiment.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.LiveSettings;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.formula.Evaluation;
import org.descentlab.formula.Expression;
import org.descentlab.formula.Rule;
import org.descentlab.formula.TexSymbol;
import org.descentlab.math.LiveValue;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.Objective;
import org.descentlab.optim.Line;
import org.descentlab.optim.Passage;
import org.descentlab.optim.Recurrence;

/** Makes the lines of a step from what the links of its optimizer tell. */
final class SubSteps {
  private final RunSpec spec;
  private final LiveSettings settings;
  private final double[] before;
  private final double[] after;
  private final long t;
  private final List<SubStep> lines = new ArrayList<>();

  /** The letter of what passes the chain, and the letter with what stands over it. */
  private String letter = "g";

  private String symbol = letter;

  /** The lines of update {@code t} from parameters to parameters. */
  SubSteps(RunSpec spec, LiveSettings settings, double[] before, double[] after, long t) {
    this.spec = spec;
    this.settings = settings;
    this.before = before;
    this.after = after;
    this.t = t;
  }

  List<SubStep> list() {
    return lines;
  }

  /** The first line: the gradient, and how it was got. */
  void seen(Objective objective, double[] gradient) {
    String tex = "\\nabla f";
    if (!spec.estimator().type().equals(Estimators.EXACT.id())) {
      tex = "\\widehat{\\nabla f}";
    } else if (objective instanceof FiniteSum sum && seesPart(sum.size())) {
      tex = "\\nabla f_B";
    }
    String added = spec.noise() > 0 || changes("noise") ? " + \\xi" : "";
    Map<String, Quantity> names = Map.of("theta", Quantity.vector("\\theta", before));
    Line line = new Line.Seen("g", "gradient", tex, added);
    lines.add(new SubStep(line, names, Quantity.vector("g", gradient), false));
  }

  private boolean seesPart(int rows) {
    boolean all =
        switch (spec.order().kind()) {
          case SHUFFLED, SEQUENTIAL -> spec.batch().orElse(rows) >= rows && !changes("batch");
          case REPLACEMENT, EXPLICIT -> false;
        };
    return !all;
  }

  private boolean changes(String field) {
    return spec.changes().stream().anyMatch(change -> change.field().equals(field));
  }

  /** The lines of one link. */
  void take(Passage passage) {
    Recurrence recurrence = passage.recurrence();
    Map<String, Quantity> names = names(passage);
    List<Line> all = recurrence.lines();
    for (int i = 0; i < all.size(); i++) {
      Line line = all.get(i);
      boolean again =
          all.subList(i + 1, all.size()).stream().anyMatch(l -> l.target().equals(line.target()));
      Quantity value =
          Quantity.vector(symbol(recurrence, line, names), value(line, again, passage, names));
      boolean carried =
          line.target().equals(Rule.THETA) || recurrence.state().containsKey(line.target());
      lines.add(new SubStep(line, names, value, carried));
      names.put(line.target(), value);
    }
    if (!recurrence.output().equals(Recurrence.INPUT)) {
      symbol = Objects.requireNonNull(names.get(recurrence.output())).symbol();
      boolean bent = recurrence.output().startsWith(Recurrence.INPUT);
      letter = bent ? letter : symbol;
    }
  }

  private Map<String, Quantity> names(Passage passage) {
    Recurrence recurrence = passage.recurrence();
    Map<String, Quantity> names = new HashMap<>();
    double[] in = StepRecorder.values(passage.in());
    // a rule reads what comes in as g, and may use every other name for itself
    names.put(isRule(recurrence) ? Rule.GRADIENT : Recurrence.INPUT, Quantity.vector(symbol, in));
    names.put(Rule.THETA, Quantity.vector("\\theta", before));
    names.put(Rule.STEP, Quantity.setting("t", (double) t));
    recurrence.constants().forEach((name, cell) -> names.put(name, constant(name, cell)));
    recurrence
        .numbers()
        .forEach((name, n) -> names.put(name, Quantity.number(own(recurrence, name), n)));
    recurrence
        .state()
        .forEach(
            (name, meaning) -> {
              double[] values =
                  StepRecorder.values(Objects.requireNonNull(passage.before().get(meaning)));
              Double start = recurrence.starts().get(meaning);
              if (t == 1 && start != null) {
                Arrays.fill(values, start);
              }
              names.put(name, Quantity.vector(own(recurrence, name), values));
            });
    return names;
  }

  private static boolean isRule(Recurrence recurrence) {
    return recurrence.output().equals(Rule.THETA);
  }

  private static String own(Recurrence recurrence, String name) {
    return recurrence.symbols().getOrDefault(name, TexSymbol.ofName(name));
  }

  /** A hyper-parameter, by the catalogue's symbol for it. */
  private Quantity constant(String name, LiveValue cell) {
    for (Parameter parameter : Optimizers.ALL.get(settings.settings().type()).parameters()) {
      if (parameter instanceof Hyperparameter number && settings.number(number.id()) == cell) {
        return Quantity.setting(TexSymbol.ofSymbol(number.symbol()), cell.get());
      }
    }
    return Quantity.setting(TexSymbol.ofName(name), cell.get());
  }

  private String symbol(Recurrence recurrence, Line line, Map<String, Quantity> names) {
    Quantity known = names.get(line.target());
    if (known != null) {
      return known.symbol();
    }
    for (String accent : Recurrence.ACCENTS) {
      if (!isRule(recurrence) && line.target().equals(Recurrence.INPUT + accent)) {
        return "\\" + accent + "{" + letter + "}";
      }
    }
    return own(recurrence, line.target());
  }

  /** What the step has: the optimizer's own vectors where they are the line's, else computed. */
  private double[] value(Line line, boolean again, Passage passage, Map<String, Quantity> names) {
    Recurrence recurrence = passage.recurrence();
    String meaning = recurrence.state().get(line.target());
    if (!again && line.target().equals(Rule.THETA)) {
      return after;
    }
    if (!again && meaning != null) {
      return StepRecorder.values(Objects.requireNonNull(passage.after().get(meaning)));
    }
    if (!again && line.target().equals(recurrence.output())) {
      return StepRecorder.values(passage.out());
    }
    double[] value = new double[before.length];
    for (int i = 0; i < value.length; i++) {
      value[i] = component(line, i, names);
    }
    return value;
  }

  static double component(Line line, int i, Map<String, Quantity> names) {
    if (line instanceof Line.Formula formula) {
      return evaluate(formula.value(), i, names);
    }
    if (line instanceof Line.BySign cases) {
      double of = at(cases.of(), i, names);
      return Double.isNaN(of)
          ? of
          : evaluate(cases.values().get((int) Math.signum(of) + 1), i, names);
    }
    if (line instanceof Line.Frozen frozen) {
      return frozen.indices().contains(i) ? 0 : at(frozen.target(), i, names);
    }
    throw new IllegalArgumentException(line + " is not computed here");
  }

  private static double evaluate(Expression formula, int i, Map<String, Quantity> names) {
    return Evaluation.of(formula, name -> at(name, i, names));
  }

  private static double at(String name, int i, Map<String, Quantity> names) {
    return Objects.requireNonNull(names.get(name), name).at(i);
  }
}
