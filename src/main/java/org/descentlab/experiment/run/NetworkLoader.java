package org.descentlab.experiment.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.data.BadDataException;
import org.descentlab.data.IdxImages;
import org.descentlab.data.ImageClasses;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.Initializer.Kind;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.math.RandomStreams;
import org.descentlab.objective.network.Architecture;
import org.descentlab.objective.network.DropoutRate;
import org.descentlab.objective.network.Initializer;
import org.descentlab.objective.network.Network;

/** Brings networks and their images together. Images that were read once are kept. */
final class NetworkLoader {
  private final Path folder;
  private final Map<ImageSource, ImageClasses> images = new HashMap<>();

  NetworkLoader(Path folder) {
    this.folder = folder;
  }

  LoadedProblem load(ExperimentDocument document, NetworkProblem spec) throws FaultException {
    ImageClasses all = images(spec.data());
    int available = all.train().count();
    int rows = spec.trainSamples().orElse(available);
    if (rows > available) {
      throw document.fault("problem.trainSamples", "too-few-images", rows, available);
    }
    Architecture architecture =
        new Architecture(all.train().imageSize(), spec.hidden(), all.classes());
    if (architecture.parameterCount() > Limits.MAX_PARAMETERS) {
      throw document.fault(
          "problem.hidden",
          "too-many-parameters",
          architecture.parameterCount(),
          Limits.MAX_PARAMETERS);
    }
    DropoutRate dropout = new DropoutRate(spec.dropout());
    ImageClasses data = rows < available ? all.firstTrain(rows) : all;
    return new LoadedProblem(
        spec,
        new Network(architecture, data, dropout),
        streams -> initializer(spec, streams).parameters(architecture),
        dropout::set);
  }

  private ImageClasses images(ImageSource source) throws FaultException {
    ImageClasses known = images.get(source);
    if (known == null) {
      try {
        known =
            source instanceof ImageSource.IdxFolder idx
                ? IdxImages.read(folder.resolve(idx.path()))
                : IdxImages.mnist();
      } catch (BadDataException e) {
        throw new FaultException(e);
      }
      images.put(source, known);
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
