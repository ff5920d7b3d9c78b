package org.descentlab.experiment.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.objective.Domain;
import org.descentlab.objective.surface.Surface;

/** An entry of the surfaces' catalogue in the making; {@link #descent} completes it. */
final class SurfaceEntry {
  private final String id;
  private final Function<Settings, Surface> make;
  private final List<Parameter> parameters = new ArrayList<>();
  private String formula = "";
  private String tex = "";
  private String reference = "";
  private Domain view = new Domain(-5, 5, -5, 5);
  private boolean logarithmic;

  private SurfaceEntry(String id, Function<Settings, Surface> make) {
    this.id = id;
    this.make = make;
  }

  /** Begins the entry of a surface without parameters. */
  static SurfaceEntry surface(String id, Supplier<Surface> make) {
    return new SurfaceEntry(id, settings -> make.get());
  }

  /** Begins the entry of a surface made from the values of its parameters. */
  static SurfaceEntry family(String id, Function<Settings, Surface> make) {
    return new SurfaceEntry(id, make);
  }

  /** Adds a parameter; {@code low} and {@code high} are the ends of its slider. */
  SurfaceEntry parameter(
      String field,
      String symbol,
      double value,
      Range range,
      Scale scale,
      double low,
      double high) {
    parameters.add(new Hyperparameter(field, symbol, value, false, range, scale, low, high));
    return this;
  }

  /** Gives the formula in plain Unicode and in TeX. */
  SurfaceEntry formula(String plain, String inTex) {
    formula = plain;
    tex = inTex;
    return this;
  }

  /** Gives author, year and work; without it there is no source. */
  SurfaceEntry reference(String source) {
    reference = source;
    return this;
  }

  /** Gives what is shown; without it ±5 along both axes. */
  SurfaceEntry view(double xMin, double xMax, double yMin, double yMax) {
    view = new Domain(xMin, xMax, yMin, yMax);
    return this;
  }

  /** Shows ±{@code reach} along both axes. */
  SurfaceEntry view(double reach) {
    return view(-reach, reach, -reach, reach);
  }

  /** Spreads levels and colours by the logarithm. */
  SurfaceEntry logarithmic() {
    logarithmic = true;
    return this;
  }

  /** Completes the entry: gradient descent from (x, y) with this rate, for so many steps. */
  Choice<SurfaceRecipe> descent(double x, double y, double rate, int steps) {
    SurfaceRecipe recipe = new SurfaceRecipe(make, view, List.of(x, y), rate, steps, logarithmic);
    return new Choice<>(id, List.copyOf(parameters), formula, tex, reference, recipe);
  }
}
