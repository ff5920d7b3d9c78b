package org.descentlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Catalog;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.OptimizerRecipe;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Problems;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.figure.Figures;
import org.descentlab.objective.Domain;
import org.descentlab.text.Messages;

/**
 * One thing that can be chosen, as it is listed.
 *
 * @param facts id, name, what it is about and the like, in order
 * @param fields that a file may give
 * @param inner what can be chosen within it, like the surfaces
 */
record Listing(Map<String, Object> facts, List<FieldListing> fields, List<Listing> inner) {
  private static final Messages TEXTS = Messages.in("en");
  private static final List<String> CATALOGUES =
      List.of("problems", "optimizers", "schedules", "figures");

  /** Everything in a catalogue. */
  static List<Listing> of(String catalogue) throws FaultException {
    return switch (catalogue) {
      case "problems" -> Problems.ALL.stream().map(Listing::ofProblem).toList();
      case "optimizers" -> Optimizers.ALL.entries().stream().map(Listing::ofOptimizer).toList();
      case "schedules" -> all(Schedules.ALL);
      case "figures" -> Figures.ALL.stream().map(Listing::ofFigure).toList();
      default -> throw Faults.unknown("catalogue", catalogue, CATALOGUES);
    };
  }

  private static List<Listing> all(Catalog<?> catalog) {
    return catalog.entries().stream().map(entry -> ofChoice(catalog.kind(), entry)).toList();
  }

  private static Map<String, Object> named(String kind, String id) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("id", id);
    facts.put("name", TEXTS.get(kind + "." + id + ".name"));
    facts.put("about", TEXTS.get(kind + "." + id + ".about"));
    return facts;
  }

  private static Listing ofChoice(String kind, Choice<?> choice) {
    Map<String, Object> facts = named(kind, choice.id());
    facts.put("formula", choice.formula());
    facts.put("tex", choice.tex());
    if (!choice.reference().isEmpty()) {
      facts.put("reference", choice.reference());
    }
    return new Listing(
        facts, choice.parameters().stream().map(FieldListing::of).toList(), List.of());
  }

  private static Listing ofOptimizer(Choice<OptimizerRecipe> optimizer) {
    Listing listing = ofChoice("optimizer", optimizer);
    String limit = optimizer.recipe().limit();
    listing.facts.put("limit", limit.isEmpty() ? "none known" : limit);
    return listing;
  }

  private static Listing ofProblem(Problems.Kind kind) {
    return new Listing(
        named("problem", kind.id()),
        kind.fields().stream().map(FieldListing::of).toList(),
        kind.id().equals(SurfaceProblem.KIND)
            ? Surfaces.ALL.entries().stream().map(Listing::ofSurface).toList()
            : List.of());
  }

  private static Listing ofFigure(Figures.Choice figure) {
    Map<String, Object> facts = named("figure", figure.id());
    facts.put("problems", Problems.ids().stream().filter(figure.kinds()::contains).toList());
    return new Listing(facts, List.of(), List.of());
  }

  private static Listing ofSurface(Choice<SurfaceRecipe> surface) {
    Listing listing = ofChoice("surface", surface);
    Domain d = surface.recipe().domain();
    listing.facts.put("start", surface.recipe().start());
    listing.facts.put("domain", List.of(d.xMin(), d.xMax(), d.yMin(), d.yMax()));
    return listing;
  }

  /** As an object for programs. */
  Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>(facts);
    object.put("fields", fields.stream().map(FieldListing::object).toList());
    if (!inner.isEmpty()) {
      object.put("surfaces", inner.stream().map(Listing::object).toList());
    }
    return object;
  }

  /** As lines for people. */
  String text(String indent) {
    StringBuilder text = new StringBuilder(indent);
    text.append(facts.get("id")).append(": ").append(facts.get("about")).append('\n');
    for (String fact : List.of("formula", "reference")) {
      if (facts.containsKey(fact)) {
        text.append(indent).append("    ").append(facts.get(fact)).append('\n');
      }
    }
    if (facts.containsKey("limit")) {
      text.append(indent)
          .append("    largest stable rate: ")
          .append(facts.get("limit"))
          .append('\n');
    }
    if (facts.get("problems") instanceof List<?> problems) {
      String kinds = String.join(", ", problems.stream().map(String::valueOf).toList());
      text.append(indent).append("    of ").append(kinds).append('\n');
    }
    int width = fields.stream().mapToInt(field -> field.id().length()).max().orElse(0);
    for (FieldListing field : fields) {
      text.append(indent).append("    ").append(field.text(width)).append('\n');
    }
    inner.forEach(listing -> text.append(listing.text(indent + "    ")));
    return text.toString();
  }
}
