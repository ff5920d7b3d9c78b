package org.descentlab.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a figure without axes: what stands around it, and a line above it that says what is
 * shown of which run at which step.
 *
 * @param look of the figure
 * @param recording whose title and seed
 * @param heading what is shown
 * @param notes further parts of the caption
 */
record Sheet(Look look, Recording recording, String heading, List<String> notes) {

  /** The page for a finding; its run, step and settings are the first notes. */
  static Sheet of(
      Look look, Recording recording, Finding finding, String heading, List<String> notes) {
    List<String> all = new ArrayList<>();
    all.add(at(look, finding));
    all.addAll(RunNote.settings(look, recording, finding.run()));
    all.addAll(notes);
    return new Sheet(look, recording, heading, all);
  }

  /** "SGD, step 1200". */
  static String at(Look look, Finding finding) {
    return look.messages().format("figure.of-run", finding.run(), count(finding.step()));
  }

  /** A count with its thousands apart, as both languages read it: 1,200. */
  static String count(long value) {
    return String.format(java.util.Locale.ROOT, "%,d", value);
  }

  /** Draws it and returns what is left. */
  Rectangle2D draw(Graphics2D g, double width, double height, Sizes sizes) {
    Page page = new Page(look, recording, false, notes);
    Rectangle2D inside = page.draw(g, width, height, sizes);
    Words words = Words.of(g, Font.PLAIN, sizes.text());
    double y = inside.getY() + sizes.text() * 0.55;
    String shown = words.cut(heading, inside.getWidth());
    words.draw(shown, inside.getX(), y, look.theme().text());
    page.remarks(g, sizes, inside.getX() + words.width(shown), inside.getMaxX(), y);
    double strip = sizes.text() * 1.6;
    return new Rectangle2D.Double(
        inside.getX(),
        inside.getY() + strip,
        Math.max(1, inside.getWidth()),
        Math.max(1, inside.getHeight() - strip));
  }
}
