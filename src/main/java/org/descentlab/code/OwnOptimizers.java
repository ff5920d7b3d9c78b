package org.descentlab.code;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.descentlab.code.OptimizerPart.Construction;
import org.descentlab.experiment.catalog.Settings;

/** The optimizers that programs spell out, as classes that stand in files beside this one. */
final class OwnOptimizers {
  /** A class and its file. */
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          entry("rmsprop", "RMSprop"),
          entry("nadam", "NAdam"),
          entry("rprop", "Rprop"),
          entry("lion", "Lion"),
          entry("adabelief", "AdaBelief"),
          entry("gd-alr", "AdaptiveRate"),
          entry("newton", "Newton"));

  private OwnOptimizers() {}

  /** Returns an optimizer with these settings. */
  static OptimizerPart of(Settings settings) {
    String name = name(settings);
    Map<String, String> arguments = new LinkedHashMap<>();
    settings
        .values()
        .forEach(
            (field, value) -> {
              if (value instanceof Double number) {
                arguments.put(key(field), Python.number(number));
              } else if (value instanceof Boolean flag) {
                arguments.put(key(field), flag ? "True" : "False");
              }
            });
    return new OptimizerPart(
        Snippet.of(name),
        new Construction(name, arguments),
        field -> Optional.of("group[\"" + key(field) + "\"] = {}"));
  }

  private static String name(Settings settings) {
    if (settings.type().equals("momentum")) {
      return settings.word("form").equals("ema") ? "AveragedMomentum" : "HeavyBall";
    }
    String name = CLASSES.get(settings.type());
    if (name == null) {
      throw new IllegalArgumentException("no program for the optimizer " + settings.type());
    }
    return name;
  }

  private static String key(String field) {
    return field.equals("learningRate") ? "lr" : Python.snake(field);
  }
}
