package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.catalog.Range;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a mapping, asked for one by one. What was never asked for is unknown: {@link
 * #done()} refuses it, and offers the nearest name that was.
 */
final class Fields {
  private final Node.Place place;
  private final Map<String, Node> fields;
  private final List<String> known = new ArrayList<>();

  Fields(Node node) throws FaultException {
    if (!(node instanceof Node.Mapping mapping)) {
      throw node.fault("not-a-mapping");
    }
    this.place = mapping.place();
    this.fields = mapping.fields();
  }

  Node.Place place() {
    return place;
  }

  /** The value of a field, null where it is absent. */
  @Nullable Node get(String name) {
    known.add(name);
    return fields.get(name);
  }

  Node require(String name) throws FaultException {
    Node node = get(name);
    if (node == null) {
      throw place.fault("missing-field", name);
    }
    return node;
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

  /** Tells whether the field is given, and from now on knows it. */
  boolean has(String name) {
    return get(name) != null;
  }

  void done() throws FaultException {
    for (Map.Entry<String, Node> field : fields.entrySet()) {
      if (!known.contains(field.getKey())) {
        String name = Values.shortened(field.getKey());
        Node.Place at = new Node.Place(place.file(), field.getValue().place().line(), "");
        Node.Place named = place.path().isEmpty() ? at : at.field(place.path(), at.line());
        throw named.fault("unknown-field", name, Values.nearest(field.getKey(), known));
      }
    }
  }
}
