package org.descentlab.experiment.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.descentlab.optim.Line;

/**
 * One line of the anatomy of a step: a quantity gets its value.
 *
 * @param line what is computed
 * @param names what the line reads, as it was when it was read
 * @param value what came out
 * @param carried whether it is carried from step to step: state and parameters
 */
public record SubStep(Line line, Map<String, Quantity> names, Quantity value, boolean carried) {

  /** Keeps the names. */
  public SubStep {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /** Returns what the value is, the key of its caption: "gradient", "velocity", "update" … */
  public String meaning() {
    return line.meaning();
  }

  /** Returns the line in TeX with symbols. */
  public String rule() {
    return new LineTex(this).rule();
  }

  /** Returns what stands behind the sign in TeX, with numbers; empty where that says nothing. */
  public String numbers() {
    return new LineTex(this).numbers();
  }

  /** Returns the value in TeX. */
  public String result() {
    return value.tex();
  }
}
