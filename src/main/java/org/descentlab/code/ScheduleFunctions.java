package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.catalog.SchedulePart;
import org.descentlab.experiment.catalog.Settings;

/** Schedules as functions of the learning rate and the step. */
final class ScheduleFunctions {
  private ScheduleFunctions() {}

  /** Returns the function {@code rate(lr, k)}, and others that it needs. */
  static String of(Settings schedule) {
    List<String> functions = new ArrayList<>();
    add("rate", schedule, functions);
    return String.join("\n\n\n", functions);
  }

  private static void add(String name, Settings schedule, List<String> functions) {
    String body =
        schedule.type().equals("sequence")
            ? sequence(name, schedule.parts("parts"), functions)
            : body(schedule);
    functions.add("def " + name + "(lr, k):\n" + Python.indented(body, 4));
  }

  private static String sequence(String name, List<SchedulePart> parts, List<String> functions) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part = (name.equals("rate") ? "part" : name + "_") + (i + 1);
      add(part, parts.get(i).schedule(), functions);
      String call = "return " + part + "(lr, k)";
      if (i < parts.size() - 1) {
        long steps = parts.get(i).steps().orElse(0);
        body.append("if k < " + steps + ":\n    " + call + "\nk -= " + steps + "\n");
      } else {
        body.append(call);
      }
    }
    return body.toString();
  }

  private static String n(Settings s, String field) {
    return Python.number(s.number(field));
  }

  private static String body(Settings s) {
    return switch (s.type()) {
      case "constant" -> "return lr";
      case "step" -> "return lr * " + n(s, "gamma") + " ** (k // " + n(s, "stepSize") + ")";
      case "exponential" -> "return lr * " + n(s, "gamma") + "**k";
      case "cosine" -> halfWave(s, n(s, "period"));
      case "cosine-restarts" ->
          "length = %s\nwhile k >= length:\n    k, length = k - length, length * %s\n"
                  .formatted(n(s, "period"), n(s, "multiplier"))
              + halfWave(s, "length");
      case "linear-warmup" ->
          "return lr * (%s + (%s - %s) * min(k, %s) / %s)"
              .formatted(
                  n(s, "startFactor"),
                  n(s, "endFactor"),
                  n(s, "startFactor"),
                  n(s, "steps"),
                  n(s, "steps"));
      case "inverse-time" -> "return lr / (1 + " + n(s, "decay") + " * k)";
      case "inverse-sqrt" -> "return lr / (1 + k) ** 0.5";
      case "polynomial" ->
          "return "
              + above(
                  s,
                  "(1 - min(k, %s) / %s) ** %s"
                      .formatted(n(s, "steps"), n(s, "steps"), n(s, "power")));
      case "one-cycle" -> oneCycle(s);
      default -> throw new IllegalArgumentException(s.type());
    };
  }

  private static String halfWave(Settings s, String length) {
    String wave = "(1 + math.cos(math.pi * k / " + length + ")) / 2";
    return "return " + above(s, wave);
  }

  /** A share of what the rate is above its minimum. */
  private static String above(Settings s, String share) {
    String low = n(s, "minimum");
    return low.equals("0") ? "lr * " + share : low + " + (lr - " + low + ") * " + share;
  }

  private static String oneCycle(Settings s) {
    return """
        first, top = %s / %s, %s * %s - 1
        last, end = first / %s, %s - 1
        k = min(k, end)
        if top > 0 and k <= top:
            a, b, way = first, %s, k / top
        elif end > top:
            a, b, way = %s, last, (k - top) / (end - top)
        else:
            return %s
        %s"""
        .formatted(
            n(s, "maximum"),
            n(s, "divisor"),
            n(s, "warmupFraction"),
            n(s, "totalSteps"),
            n(s, "finalDivisor"),
            n(s, "totalSteps"),
            n(s, "maximum"),
            n(s, "maximum"),
            n(s, "maximum"),
            s.word("anneal").equals("linear")
                ? "return a + (b - a) * way"
                : "return b + (a - b) / 2 * (1 + math.cos(math.pi * way))");
  }
}
