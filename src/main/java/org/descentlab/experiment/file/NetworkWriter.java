package org.descentlab.experiment.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.ImageSource.IdxFolder;
import org.descentlab.experiment.ImageSource.Plane;
import org.descentlab.experiment.ImageSource.Relu;
import org.descentlab.experiment.Initializer;
import org.descentlab.experiment.NetworkProblem;

/** Writes the problem of a network. */
final class NetworkWriter {
  private NetworkWriter() {}

  /** The fields of the experiment's problem. */
  static void whole(NetworkProblem p, Map<String, Object> fields) {
    fields.put("data", data(p.data()));
    differing(p, NetworkReader.DEFAULTS, fields);
  }

  /** The fields that differ from those of another problem, the data apart. */
  static void differing(NetworkProblem p, NetworkProblem around, Map<String, Object> fields) {
    if (p.trainSamples().isPresent() && !p.trainSamples().equals(around.trainSamples())) {
      fields.put("trainSamples", p.trainSamples().getAsInt());
    }
    put("hidden", p.hidden(), around.hidden(), fields);
    put("activation", p.units().activation().id(), around.units().activation().id(), fields);
    put("dropout", p.dropout(), around.dropout(), fields);
    put("batchNorm", p.units().batchNorm(), around.units().batchNorm(), fields);
    put("residual", p.units().residual(), around.units().residual(), fields);
    put("loss", p.loss().id(), around.loss().id(), fields);
    if (!p.initializer().equals(around.initializer())) {
      Initializer i = p.initializer();
      boolean bounded = i.kind() == Initializer.Kind.UNIFORM;
      fields.put("initializer", bounded ? Map.of(i.kind().id(), i.bound()) : i.kind().id());
    }
  }

  /** The shortest form: a name where everything else is as usual. */
  private static Object data(ImageSource source) {
    if (source instanceof IdxFolder folder) {
      return folder.path();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    if (source instanceof Plane plane) {
      Plane usual = Plane.of(plane.set());
      fields.put("set", plane.set().id());
      put("samples", plane.samples(), usual.samples(), fields);
      put("noise", plane.noise(), usual.noise(), fields);
      put("testShare", plane.testShare(), usual.testShare(), fields);
    } else if (source instanceof Relu relu) {
      fields.put("set", Relu.ID);
      put("samples", relu.samples(), Relu.DEFAULTS.samples(), fields);
      put("features", relu.features(), Relu.DEFAULTS.features(), fields);
      put("noise", relu.noise(), Relu.DEFAULTS.noise(), fields);
    } else {
      return "mnist";
    }
    return fields.size() == 1 ? fields.get("set") : fields;
  }

  private static void put(String name, Object value, Object usual, Map<String, Object> fields) {
    if (!value.equals(usual)) {
      fields.put(name, value);
    }
  }
}
