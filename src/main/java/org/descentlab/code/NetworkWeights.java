package org.descentlab.code;

import org.descentlab.experiment.Initializer;
import org.descentlab.experiment.Initializer.Kind;

/** The first weights of a network, in its program. */
final class NetworkWeights {
  private NetworkWeights() {}

  /** Tells whether they come from the stream of this program's own generator. */
  static boolean drawn(Initializer initializer) {
    return initializer.kind() != Kind.ZEROS && initializer.kind() != Kind.GOLDEN;
  }

  /**
   * Returns what gives every linear layer its weights and biases.
   *
   * @param seed the run's
   */
  static String of(Initializer initializer, long seed) {
    String loop = "for layer in [m for m in model.modules() if isinstance(m, torch.nn.Linear)]:\n";
    if (initializer.kind() == Kind.ZEROS) {
      return loop + "    torch.nn.init.zeros_(layer.weight)\n    torch.nn.init.zeros_(layer.bias)";
    }
    boolean golden = initializer.kind() == Kind.GOLDEN;
    return """
        draw = %s
        %s    outputs, inputs = layer.weight.shape
            limit = %s
            weights = [(2 * %s - 1) * limit for _ in range(outputs * inputs)]
            layer.weight.data = torch.tensor(weights).view(outputs, inputs)
            torch.nn.init.zeros_(layer.bias)"""
        .formatted(
            golden ? "splitmix64(" + seed + ")" : "Well19937c(" + seed + ", b\"init\")",
            loop,
            limit(initializer),
            golden ? "next(draw)" : "draw.uniform()");
  }

  private static String limit(Initializer initializer) {
    return switch (initializer.kind()) {
      case GLOROT_UNIFORM -> "math.sqrt(6 / (inputs + outputs))";
      case HE_UNIFORM -> "math.sqrt(6 / inputs)";
      case UNIFORM -> Python.number(initializer.bound());
      default -> "math.sqrt(6 / (inputs + (outputs if layer is model[-1] else 0)))";
    };
  }
}
