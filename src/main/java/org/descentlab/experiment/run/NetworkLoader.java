package org.descentlab.experiment.run;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.data.BadDataException;
import org.descentlab.data.ExampleSets;
import org.descentlab.data.IdxImages;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.Initializer.Kind;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.math.RandomStreams;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.DropoutRate;
import org.descentlab.objective.network.Initializer;
import org.descentlab.objective.network.Network;
import org.descentlab.objective.network.NetworkImages;

/** Brings networks and their data together. Images that were read once are kept. */
final class NetworkLoader {
  /** MNIST, kept while memory allows: it never changes, and reading it takes half a second. */
  private static SoftReference<NetworkImages> mnist = new SoftReference<>(null);

  private final Path folder;
  private final Map<ImageSource, NetworkImages> images = new HashMap<>();
  private final Map<Drawn, ExampleSets> examples = new Recent<>();

  /** Rows that were generated with a seed. */
  private record Drawn(ImageSource source, long seed) {}

  NetworkLoader(Path folder) {
    this.folder = folder;
  }

  LoadedProblem load(ExperimentDocument document, NetworkProblem spec) throws FaultException {
    ImageSource source = spec.data();
    boolean generated = source instanceof ImageSource.Plane || source instanceof ImageSource.Relu;
    return generated ? onNumbers(document, spec) : onImages(document, spec);
  }

  private LoadedProblem onImages(ExperimentDocument document, NetworkProblem spec)
      throws FaultException {
    NetworkImages all = images(spec.data());
    int rows = rows(document, spec, all.trainSize());
    Architecture architecture = architecture(document, spec, all.pixels(), all.classes(), true);
    DropoutRate dropout = new DropoutRate(spec.dropout());
    Network network = new Network(architecture, spec.loss(), all.firstTrain(rows), dropout);
    return loaded(spec, network, dropout);
  }

  private LoadedProblem onNumbers(ExperimentDocument document, NetworkProblem spec)
      throws FaultException {
    Drawn key = new Drawn(spec.data(), document.spec().seed());
    ExampleSets all = examples.computeIfAbsent(key, NetworkLoader::draw);
    int rows = rows(document, spec, all.train().count());
    Architecture architecture =
        architecture(document, spec, all.train().features(), all.train().outputs(), false);
    ExampleSets data = rows < all.train().count() ? all.firstTrain(rows) : all;
    DropoutRate dropout = new DropoutRate(spec.dropout());
    return loaded(spec, new Network(architecture, spec.loss(), data, dropout), dropout);
  }

  private static LoadedProblem loaded(NetworkProblem spec, Network network, DropoutRate dropout) {
    return new LoadedProblem(
        spec,
        network,
        streams -> initializer(spec, streams).parameters(network.architecture()),
        dropout::set);
  }

  private static int rows(ExperimentDocument document, NetworkProblem spec, int available)
      throws FaultException {
    int rows = spec.trainSamples().orElse(available);
    if (rows > available) {
      throw document.fault("problem.trainSamples", "too-few-images", rows, available);
    }
    return rows;
  }

  private static Architecture architecture(
      ExperimentDocument document, NetworkProblem spec, int inputs, int outputs, boolean images)
      throws FaultException {
    Architecture architecture =
        new Architecture(inputs, spec.hidden(), outputs, spec.units(), images);
    if (architecture.parameterCount() > Limits.MAX_PARAMETERS) {
      throw document.fault(
          "problem.hidden",
          "too-many-parameters",
          architecture.parameterCount(),
          Limits.MAX_PARAMETERS);
    }
    return architecture;
  }

  private static ExampleSets draw(Drawn key) {
    return GeneratedRows.of(key.source(), key.seed()).orElseThrow();
  }

  private NetworkImages images(ImageSource source) throws FaultException {
    NetworkImages known = images.get(source);
    if (known == null) {
      known = source instanceof ImageSource.IdxFolder idx ? read(idx) : mnist();
      images.put(source, known);
    }
    return known;
  }

  /** How much images need is known only when they were unpacked and their lit pixels counted. */
  private NetworkImages read(ImageSource.IdxFolder idx) throws FaultException {
    Path from = folder.resolve(idx.path());
    try {
      return new NetworkImages(IdxImages.read(from));
    } catch (BadDataException e) {
      throw new FaultException(e);
    } catch (OutOfMemoryError e) {
      throw new FaultException(
          new Fault("too-many-images", from.toString(), 0, "", List.of(NetworkMemory.available())));
    }
  }

  private static synchronized NetworkImages mnist() {
    NetworkImages known = mnist.get();
    if (known == null) {
      known = new NetworkImages(IdxImages.mnist());
      mnist = new SoftReference<>(known);
    }
    return known;
  }

  private static Initializer initializer(NetworkProblem spec, RandomStreams streams) {
    RandomGenerator random = streams.init();
    Kind kind = spec.initializer().kind();
    return switch (kind) {
      case GLOROT_UNIFORM -> Initializer.glorotUniform(random);
      case HE_UNIFORM -> Initializer.heUniform(random);
      case UNIFORM -> Initializer.uniform(spec.initializer().bound(), random);
      case ZEROS -> Initializer.zeros();
      case GOLDEN -> Initializer.golden(streams.seed());
    };
  }
}
