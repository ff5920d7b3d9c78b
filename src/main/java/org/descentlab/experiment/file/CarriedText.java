package org.descentlab.experiment.file;

import java.util.Optional;

/** The experiment that an exported figure carries, whatever its format. */
public final class CarriedText {
  private CarriedText() {}

  /** Tells whether bytes begin like a figure: PNG, GIF, MP4, PDF, or XML as SVG is. */
  public static boolean isFigure(byte[] bytes) {
    return PngText.isPng(bytes)
        || GifText.isGif(bytes)
        || Mp4Text.isMp4(bytes)
        || XmlText.isPdf(bytes)
        || XmlText.isXml(bytes);
  }

  /** Returns the text that a figure carries; empty where it carries none. */
  public static Optional<String> read(byte[] figure) {
    if (PngText.isPng(figure)) {
      return PngText.read(figure);
    }
    if (GifText.isGif(figure)) {
      return GifText.read(figure);
    }
    if (Mp4Text.isMp4(figure)) {
      return Mp4Text.read(figure);
    }
    return XmlText.isPdf(figure) ? XmlText.readPdf(figure) : XmlText.readSvg(figure);
  }
}
