package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descentlab.data.PlaneSet;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.ImageSource.Plane;
import org.descentlab.experiment.ImageSource.Relu;
import org.descentlab.experiment.RegressionSource.Labelled;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Range;

/** Reads where a network's data come from. */
final class NetworkSourceReader {
  private static final String MNIST = "mnist";

  private NetworkSourceReader() {}

  /** The names of generated sets. */
  private static List<String> sets() {
    List<String> sets = new ArrayList<>(PlaneSet.ids());
    sets.add(Relu.ID);
    return sets;
  }

  static ImageSource read(Node node) throws FaultException {
    if (node instanceof Node.Mapping) {
      return generated(node);
    }
    String name = Values.text(node);
    if (name.equals(MNIST)) {
      return new ImageSource.Mnist();
    }
    if (name.equals(Relu.ID)) {
      return Relu.DEFAULTS;
    }
    Optional<PlaneSet> set = PlaneSet.find(name);
    if (set.isPresent()) {
      return Plane.of(set.get());
    }
    List<String> names = sets();
    names.add(0, MNIST);
    return new ImageSource.IdxFolder(Values.path(node, names));
  }

  private static ImageSource generated(Node node) throws FaultException {
    Fields fields = new Fields(node);
    String id = Values.word(fields.require("set"), "set", sets());
    ImageSource source = id.equals(Relu.ID) ? relu(fields) : plane(id, fields);
    fields.done();
    return source;
  }

  private static ImageSource plane(String id, Fields fields) throws FaultException {
    return new Plane(
        PlaneSet.find(id).orElseThrow(),
        (int) fields.number("samples", LogisticReader.SAMPLES, Labelled.SAMPLES),
        fields.number("noise", Range.NON_NEGATIVE, Labelled.NOISE),
        fields.number("testShare", Range.UNIT, Plane.TEST_SHARE));
  }

  private static ImageSource relu(Fields fields) throws FaultException {
    Relu usual = Relu.DEFAULTS;
    int samples = (int) fields.number("samples", Limits.SAMPLES, usual.samples());
    int features = (int) fields.number("features", Range.count(1000), usual.features());
    if ((long) samples * features > Limits.MAX_SAMPLES) {
      throw fields.place().fault("too-many-cells", (long) samples * features, Limits.MAX_SAMPLES);
    }
    return new Relu(samples, features, fields.number("noise", Range.NON_NEGATIVE, usual.noise()));
  }
}
