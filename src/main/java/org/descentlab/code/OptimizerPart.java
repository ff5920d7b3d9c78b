package org.descentlab.code;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the optimizer of a run is written.
 *
 * @param definition its class, where PyTorch has none; else empty
 * @param construction what makes it, without the parameters that it moves, which come first
 * @param keys a number's assignment in a parameter group by its field; absent where it has none
 */
record OptimizerPart(
    String definition, Construction construction, Function<String, Optional<String>> keys) {

  /**
   * A call.
   *
   * @param name of the class
   * @param arguments by name, in order
   */
  record Construction(String name, Map<String, String> arguments) {}

  /** Returns the line that makes it. */
  String made(String params) {
    StringBuilder call = new StringBuilder(construction.name + "(" + params);
    construction.arguments.forEach((key, value) -> call.append(", " + key + "=" + value));
    String line = call.append(")").toString();
    if (line.length() + "optimizer = ".length() <= Python.WIDTH) {
      return "optimizer = " + line;
    }
    StringBuilder broken = new StringBuilder("optimizer = " + construction.name + "(\n");
    broken.append("    " + params + ",\n");
    construction.arguments.forEach(
        (key, value) -> broken.append("    " + key + "=" + value + ",\n"));
    return broken.append(")").toString();
  }

  /** Returns the assignment that gives a field another value, in a loop over the groups. */
  Optional<String> changed(String field, double value) {
    return keys.apply(field).map(key -> key.replace("{}", Python.number(value)));
  }
}
