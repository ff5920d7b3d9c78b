package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.objective.network.Activation;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.LayerShape;

/** The layers of a network as modules of PyTorch. */
final class NetworkLayers {
  private NetworkLayers() {}

  /** Returns the modules in their order. */
  static List<String> of(Architecture architecture, boolean drops) {
    List<String> modules = new ArrayList<>();
    List<LayerShape> layers = architecture.layers();
    for (int i = 0; i < layers.size(); i++) {
      LayerShape layer = layers.get(i);
      List<String> own = new ArrayList<>();
      own.add("torch.nn.Linear(" + layer.inputs() + ", " + layer.outputs() + ")");
      if (i < layers.size() - 1) {
        addUnits(architecture, layer, i, drops, own);
      }
      boolean residual =
          architecture.units().residual()
              && layer.inputs() == layer.outputs()
              && i < layers.size() - 1;
      modules.addAll(residual ? List.of("Residual(" + String.join(", ", own) + ")") : own);
    }
    return modules;
  }

  private static void addUnits(
      Architecture architecture, LayerShape layer, int number, boolean drops, List<String> own) {
    if (architecture.units().batchNorm()) {
      own.add("torch.nn.BatchNorm1d(" + layer.outputs() + ")");
    }
    activation(architecture.units().activation(), own);
    if (drops) {
      own.add("Dropout(" + number + ")");
    }
  }

  private static void activation(Activation activation, List<String> own) {
    switch (activation) {
      case SIGMOID -> own.add("torch.nn.Sigmoid()");
      case TANH -> own.add("torch.nn.Tanh()");
      case RELU -> own.add("torch.nn.ReLU()");
      case LEAKY_RELU -> own.add("torch.nn.LeakyReLU(0.01)");
      case PRELU -> own.add("torch.nn.PReLU()");
      case IDENTITY -> {} // nothing
    }
  }
}
