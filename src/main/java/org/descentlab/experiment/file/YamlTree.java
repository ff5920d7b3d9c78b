package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.Node.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the one document of a YAML text as {@link Node}s; refuses what the format leaves out. */
final class YamlTree {
  private static final int MAX_DEPTH = 50;

  private final Iterator<Event> events;
  private final String file;
  private int lastLine;

  private YamlTree(String text, String file) {
    var settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(text.length() + 1) // a surrogate pair across two buffers makes it fail
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
    this.file = file;
  }

  static Node parse(String text, String file) throws FaultException {
    YamlTree tree = new YamlTree(text, file);
    try {
      return tree.document();
    } catch (NumberFormatException e) { // of an escaped character beyond all characters
      throw Place.document(file, tree.lastLine).fault("yaml-syntax", "an unknown character");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      String problem = e.getProblem() == null ? "" : e.getProblem();
      throw Place.document(file, line).fault("yaml-syntax", problem);
    } catch (ReaderException e) {
      int line = (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count() + 1;
      throw Place.document(file, line)
          .fault("yaml-character", String.format("U+%04X", e.getCodePoint()));
    } catch (YamlEngineException e) {
      String problem = String.valueOf(e.getMessage());
      throw Place.document(file, 0).fault("yaml-syntax", problem);
    }
  }

  private Event next() {
    Event event = events.next();
    lastLine = line(event);
    return event;
  }

  private Node document() throws FaultException {
    next(); // the stream's start
    Event first = next();
    if (!(first instanceof DocumentStartEvent)) {
      throw Place.document(file, 1).fault("file-empty");
    }
    Node root = node(next(), Place.document(file, 1), 1);
    next(); // the document's end
    Event next = next();
    if (next instanceof DocumentStartEvent) {
      throw Place.document(file, line(next)).fault("yaml-second-document");
    }
    return root;
  }

  private Node node(Event event, Place place, int depth) throws FaultException {
    if (event instanceof AliasEvent) {
      throw place.fault("yaml-alias");
    }
    if (depth > MAX_DEPTH) {
      throw place.fault("nesting", MAX_DEPTH);
    }
    if (((NodeEvent) event).getAnchor().isPresent()) {
      throw place.fault("yaml-anchor");
    }
    if (event instanceof MappingStartEvent start) {
      refuseTag(start.getTag().isPresent(), place);
      return mapping(place, depth);
    }
    if (event instanceof SequenceStartEvent start) {
      refuseTag(start.getTag().isPresent(), place);
      return sequence(place, depth);
    }
    ScalarEvent scalar = (ScalarEvent) event;
    refuseTag(scalar.getTag().isPresent(), place);
    return new Node.Scalar(place, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
  }

  private Node mapping(Place place, int depth) throws FaultException {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (Event key = next(); !(key instanceof MappingEndEvent); key = next()) {
      if (!(node(key, at(place, key), depth + 1) instanceof Node.Scalar name)) {
        throw at(place, key).fault("yaml-key");
      }
      Place inside = place.field(name.text(), line(key));
      Node value = node(next(), inside, depth + 1);
      if (fields.put(name.text(), value) != null) {
        throw inside.fault("duplicate-field");
      }
    }
    return new Node.Mapping(place, fields);
  }

  private Node sequence(Place place, int depth) throws FaultException {
    List<Node> items = new ArrayList<>();
    for (Event e = next(); !(e instanceof SequenceEndEvent); e = next()) {
      items.add(node(e, place.item(items.size(), line(e)), depth + 1));
    }
    return new Node.Sequence(place, items);
  }

  private static void refuseTag(boolean tagged, Place place) throws FaultException {
    if (tagged) {
      throw place.fault("yaml-tag");
    }
  }

  private static Place at(Place place, Event event) {
    return place.atLine(line(event));
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }
}
