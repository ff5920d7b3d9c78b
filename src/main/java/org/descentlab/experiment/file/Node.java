package org.descentlab.experiment.file;

import java.util.List;
import java.util.Map;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;

/** A value in a file, with its place. */
sealed interface Node {

  /** Returns where it stands. */
  Place place();

  /** Returns a fault of this value. */
  default FaultException fault(String code, Object... arguments) {
    return place().fault(code, arguments);
  }

  /**
   * A place in a file.
   *
   * @param file name for messages
   * @param line counted from 1
   * @param path of the value, like {@code runs[0].name}
   */
  record Place(String file, int line, String path) {

    Place field(String name, int atLine) {
      return new Place(file, atLine, path.isEmpty() ? name : path + "." + name);
    }

    Place item(int index, int atLine) {
      return new Place(file, atLine, path + "[" + index + "]");
    }

    FaultException fault(String code, Object... arguments) {
      return new FaultException(new Fault(code, file, line, path, List.of(arguments)));
    }
  }

  /**
   * A word or number.
   *
   * @param text as written, without quotes
   * @param plain whether it stood without quotes
   */
  record Scalar(Place place, String text, boolean plain) implements Node {}

  /** Fields by name, in file order. */
  record Mapping(Place place, Map<String, Node> fields) implements Node {}

  /** Items in order. */
  record Sequence(Place place, List<Node> items) implements Node {}
}
