package org.descentlab.experiment.file;

import java.util.List;
import java.util.Map;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.jspecify.annotations.Nullable;

/** A value in a file, with its place. */
sealed interface Node {

  /** Returns where it stands. */
  Place place();

  /** Returns a fault of this value. */
  default FaultException fault(String code, Object... arguments) {
    return place().fault(code, arguments);
  }

  /**
   * A place in a file. Its path is put together only when somebody asks: a file has as many places
   * as values.
   *
   * @param file name for messages
   * @param line counted from 1
   * @param parent the place around it; null for the whole document
   * @param name of a field, empty for an item
   * @param index of an item, counted from 0
   */
  record Place(String file, int line, @Nullable Place parent, String name, int index) {

    static Place document(String file, int line) {
      return new Place(file, line, null, "", 0);
    }

    Place field(String field, int atLine) {
      return new Place(file, atLine, this, field, 0);
    }

    Place item(int number, int atLine) {
      return new Place(file, atLine, this, "", number);
    }

    /** The same, on another line. */
    Place atLine(int other) {
      return new Place(file, other, parent, name, index);
    }

    /** The path of the value, like {@code runs[0].name}; empty for the whole document. */
    String path() {
      if (parent == null) {
        return "";
      }
      String before = parent.path();
      if (name.isEmpty()) {
        return before + "[" + index + "]";
      }
      return before.isEmpty() ? Values.shortened(name) : before + "." + Values.shortened(name);
    }

    FaultException fault(String code, Object... arguments) {
      return new FaultException(new Fault(code, file, line, path(), List.of(arguments)));
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
