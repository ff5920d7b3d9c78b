package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.CurveProblem;
import org.descentlab.experiment.ProblemSpec.FormulaProblem;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Problems;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.jspecify.annotations.Nullable;

/** Reads {@code problem}. */
final class ProblemReader {
  /** The experiment's own problem, whose data its runs share; null while that itself is read. */
  private final @Nullable ProblemSpec shared;

  private ProblemReader(@Nullable ProblemSpec shared) {
    this.shared = shared;
  }

  /** Reads the experiment's problem. */
  static ProblemSpec read(Node node) throws FaultException {
    return new ProblemReader(null).problem(node);
  }

  /**
   * Reads the problem of one run.
   *
   * @param own the fields that differ
   * @param around the experiment's problem in the file
   * @param shared the same, read
   */
  static ProblemSpec ofRun(Node own, Node.Mapping around, ProblemSpec shared)
      throws FaultException {
    Fields given = new Fields(own);
    for (String fixed : List.of("kind", "data")) {
      Node field = given.get(fixed);
      if (field != null) {
        throw field.fault("fixed-in-runs", fixed);
      }
    }
    Map<String, Node> merged = new LinkedHashMap<>(around.fields());
    Node surface = given.get("surface");
    if (surface != null && !Values.shown(surface).equals(shownSurface(shared))) {
      merged.remove("parameters");
    }
    ((Node.Mapping) own)
        .fields()
        .forEach((name, node) -> merged.merge(name, node, ProblemReader::inner));
    return new ProblemReader(shared).problem(new Node.Mapping(own.place(), merged));
  }

  private static String shownSurface(ProblemSpec shared) {
    return shared instanceof SurfaceProblem surface ? surface.surface().type() : "";
  }

  /** What a field of a run is: its own value; of parameters, those that differ. */
  private static Node inner(Node outer, Node own) {
    if (outer instanceof Node.Mapping all
        && own instanceof Node.Mapping some
        && own.place().name().equals("parameters")) {
      Map<String, Node> merged = new LinkedHashMap<>(all.fields());
      merged.putAll(some.fields());
      return new Node.Mapping(own.place(), merged);
    }
    return own;
  }

  private ProblemSpec problem(Node node) throws FaultException {
    Fields fields = new Fields(node);
    String kind = Values.word(fields.require("kind"), "problem", Problems.ids());
    List<String> names = new ArrayList<>(List.of("kind"));
    Problems.get(kind).fields().forEach(field -> names.add(field.id()));
    fields.only(names);
    return switch (kind) {
      case SurfaceProblem.KIND -> surface(fields);
      case FormulaProblem.KIND -> FormulaReader.plane(fields);
      case CurveProblem.KIND -> FormulaReader.curve(fields);
      case RegressionProblem.KIND -> RegressionReader.read(fields, shared);
      case LogisticProblem.KIND -> LogisticReader.read(fields, shared);
      default -> NetworkReader.read(fields, shared);
    };
  }

  private static ProblemSpec surface(Fields fields) throws FaultException {
    String id = Values.word(fields.require("surface"), Surfaces.ALL.kind(), Surfaces.ALL.ids());
    Choice<SurfaceRecipe> choice = Surfaces.ALL.get(id);
    Node given = fields.get("parameters");
    Settings settings;
    if (given == null) {
      settings = SettingsReader.defaults(choice, fields.place());
    } else {
      Fields parameters = new Fields(given);
      settings = SettingsReader.of(choice, parameters);
      parameters.done();
    }
    Node start = fields.get("start");
    if (start == null) {
      return new SurfaceProblem(settings, Start.at(choice.recipe().start()));
    }
    Start read = Values.start(start);
    if (!read.random() && read.point().size() != 2) {
      throw start.fault("start-length", read.point().size(), 2);
    }
    return new SurfaceProblem(settings, read);
  }
}
