package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.catalog.Range;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a mapping, asked for one by one. A name that is not known is refused, with the
 * nearest one that is: at once where the names are given, and by {@link #done()} where it was never
 * asked for.
 */
final class Fields {
  private final Node.Place place;
  private final Map<String, Node> fields;
  private final List<String> known = new ArrayList<>();

  /** Fields of which only {@link #done()} knows which there are. */
  Fields(Node node) throws FaultException {
    if (!(node instanceof Node.Mapping mapping)) {
      throw node.fault("not-a-mapping", Values.shown(node));
    }
    this.place = mapping.place();
    this.fields = mapping.fields();
  }

  /** Fields of these names at most. */
  Fields(Node node, String... names) throws FaultException {
    this(node);
    only(Arrays.asList(names));
  }

  Node.Place place() {
    return place;
  }

  /** Refuses every name but these. */
  void only(Collection<String> names) throws FaultException {
    for (Map.Entry<String, Node> field : fields.entrySet()) {
      if (!names.contains(field.getKey())) {
        String name = Values.shortened(field.getKey());
        Node.Place at = field.getValue().place();
        if (names.isEmpty()) {
          throw at.fault("no-fields", name);
        }
        throw at.fault(
            Names.isNear(field.getKey(), names) ? "unknown-field" : "no-such-field",
            name,
            Names.offered(field.getKey(), names));
      }
    }
  }

  /** Refuses every field that was not asked for. */
  void done() throws FaultException {
    only(known);
  }

  /** The value of a field, null where it is absent. */
  @Nullable Node get(String name) {
    known.add(name);
    return fields.get(name);
  }

  Node require(String name) throws FaultException {
    Node node = get(name);
    if (node == null) {
      refuseMisspelled(name);
      throw place.fault("missing-field", name);
    }
    return node;
  }

  /** A field that must be there and is not is more likely misspelled than forgotten. */
  private void refuseMisspelled(String name) throws FaultException {
    for (Map.Entry<String, Node> field : fields.entrySet()) {
      if (!known.contains(field.getKey()) && Names.resembles(field.getKey(), name)) {
        throw field.getValue().fault("unknown-field", Values.shortened(field.getKey()), name);
      }
    }
  }

  /** Tells whether the field is given, and from now on knows it. */
  boolean has(String name) {
    return get(name) != null;
  }

  double number(String name, Range range, double absent) throws FaultException {
    Node node = get(name);
    return node == null ? absent : Values.number(node, range);
  }

  OptionalDouble number(String name, Range range) throws FaultException {
    Node node = get(name);
    return node == null ? OptionalDouble.empty() : OptionalDouble.of(Values.number(node, range));
  }

  boolean flag(String name, boolean absent) throws FaultException {
    Node node = get(name);
    return node == null ? absent : Values.flag(node);
  }

  String word(String name, String kind, List<String> words, String absent) throws FaultException {
    Node node = get(name);
    return node == null ? absent : Values.word(node, kind, words);
  }
}
