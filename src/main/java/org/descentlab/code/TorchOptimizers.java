package org.descentlab.code;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.descentlab.experiment.catalog.Settings;

/** The optimizers that PyTorch has, with the names that it gives to their fields. */
final class TorchOptimizers {
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          entry("sgd", "SGD"),
          entry("subgradient", "SGD"),
          entry("momentum", "SGD"),
          entry("adagrad", "Adagrad"),
          entry("rmsprop", "RMSprop"),
          entry("adadelta", "Adadelta"),
          entry("adam", "Adam"),
          entry("amsgrad", "Adam"),
          entry("adamw", "AdamW"),
          entry("adamax", "Adamax"),
          entry("radam", "RAdam"),
          entry("rprop", "Rprop"));

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          entry("learningRate", "lr"),
          entry("weightDecay", "weight_decay"),
          entry("beta", "momentum"),
          entry("nesterov", "nesterov"),
          entry("learningRateDecay", "lr_decay"),
          entry("initialAccumulator", "initial_accumulator_value"),
          entry("epsilon", "eps"),
          entry("alpha", "alpha"),
          entry("momentum", "momentum"),
          entry("centered", "centered"),
          entry("rho", "rho"),
          entry("amsgrad", "amsgrad"));

  /** Two fields that make one of PyTorch's, and its name. */
  private static final Map<String, String[]> PAIRS =
      Map.of(
          "beta1", new String[] {"beta1", "beta2", "betas"},
          "etaMinus", new String[] {"etaMinus", "etaPlus", "etas"},
          "stepMin", new String[] {"stepMin", "stepMax", "step_sizes"});

  private TorchOptimizers() {}

  /** Tells whether PyTorch has a class of this kind. */
  static boolean has(String type) {
    return CLASSES.containsKey(type);
  }

  /** Returns an optimizer of PyTorch's with these settings; 0 and false, its defaults, left out. */
  static OptimizerPart of(Settings settings) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String field : settings.values().keySet()) {
      String[] pair = PAIRS.get(field);
      if (pair != null) {
        arguments.put(
            pair[2], "(" + number(settings, pair[0]) + ", " + number(settings, pair[1]) + ")");
      } else if (NAMES.containsKey(field)) {
        add(arguments, field, settings.value(field));
      }
    }
    if (settings.type().equals("amsgrad")) {
      arguments.put("amsgrad", "True");
    }
    String name = "torch.optim." + CLASSES.get(settings.type());
    return new OptimizerPart(
        "", new OptimizerPart.Construction(name, arguments), TorchOptimizers::key);
  }

  private static String number(Settings settings, String field) {
    return Python.number(settings.number(field));
  }

  private static void add(Map<String, String> arguments, String field, Object value) {
    boolean needed = field.equals("learningRate");
    if (value instanceof Double number && (needed || number != 0 || field.equals("epsilon"))) {
      arguments.put(name(field), Python.number(number));
    } else if (Boolean.TRUE.equals(value)) {
      arguments.put(name(field), "True");
    }
  }

  private static String name(String field) {
    return NAMES.getOrDefault(field, field);
  }

  private static Optional<String> key(String field) {
    for (String[] pair : PAIRS.values()) {
      String key = "group[\"" + pair[2] + "\"]";
      if (field.equals(pair[0])) {
        return Optional.of(key + " = ({}, " + key + "[1])");
      }
      if (field.equals(pair[1])) {
        return Optional.of(key + " = (" + key + "[0], {})");
      }
    }
    boolean first = field.equals("initialAccumulator"); // it is where the sum began
    return first ? Optional.empty() : Optional.of("group[\"" + name(field) + "\"] = {}");
  }
}
