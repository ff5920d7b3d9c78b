package org.descentlab.figure.export;

import java.awt.image.IndexColorModel;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.descentlab.experiment.file.GifText;

/**
 * What stands before the pixels of a GIF. Java writes wrong colours unless the table stands in the
 * head of the file and the pictures have none of their own.
 */
final class GifHeads {
  private static final String STREAM = "javax_imageio_gif_stream_1.0";
  private static final String IMAGE = "javax_imageio_gif_image_1.0";

  private final ImageWriter writer;
  private final IndexColorModel colors;

  GifHeads(ImageWriter writer, IndexColorModel colors) {
    this.writer = writer;
    this.colors = colors;
  }

  /** The head of the file: its size and its colours. */
  IIOMetadata stream(int width, int height, Palette256 palette) throws IIOInvalidTreeException {
    IIOMetadata head = writer.getDefaultStreamMetadata(null);
    IIOMetadataNode root = new IIOMetadataNode(STREAM);
    root.appendChild(node("Version", "value", "89a"));
    root.appendChild(
        node(
            "LogicalScreenDescriptor",
            "logicalScreenWidth",
            String.valueOf(width),
            "logicalScreenHeight",
            String.valueOf(height),
            "colorResolution",
            "8",
            "pixelAspectRatio",
            "0"));
    IIOMetadataNode table =
        node(
            "GlobalColorTable",
            "sizeOfGlobalColorTable",
            "256",
            "backgroundColorIndex",
            "0",
            "sortFlag",
            "FALSE");
    for (int i = 0; i < 256; i++) {
      int rgb = palette.color(i);
      table.appendChild(
          node(
              "ColorTableEntry",
              "index",
              String.valueOf(i),
              "red",
              String.valueOf(rgb >> 16 & 255),
              "green",
              String.valueOf(rgb >> 8 & 255),
              "blue",
              String.valueOf(rgb & 255)));
    }
    root.appendChild(table);
    head.setFromTree(STREAM, root);
    return head;
  }

  /** The head of picture {@code k}, which stands some hundredths of a second. */
  IIOMetadata picture(int k, int hundredths, String experiment) throws IIOInvalidTreeException {
    IIOMetadata head =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(colors, colors.createCompatibleSampleModel(1, 1)), null);
    IIOMetadataNode root = (IIOMetadataNode) head.getAsTree(IMAGE);
    drop(root, "LocalColorTable");
    drop(root, "GraphicControlExtension");
    root.appendChild(
        node(
            "GraphicControlExtension",
            "disposalMethod",
            "doNotDispose",
            "userInputFlag",
            "FALSE",
            "transparentColorFlag",
            k == 0 ? "FALSE" : "TRUE",
            "delayTime",
            String.valueOf(hundredths),
            "transparentColorIndex",
            String.valueOf(Palette256.TRANSPARENT)));
    if (k == 0) {
      root.appendChild(repeating());
      root.appendChild(comment(experiment));
    }
    head.setFromTree(IMAGE, root);
    return head;
  }

  private static IIOMetadataNode repeating() {
    IIOMetadataNode loop =
        node("ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode all = new IIOMetadataNode("ApplicationExtensions");
    all.appendChild(loop);
    return all;
  }

  /** Java writes a comment's characters as Latin-1: one for each byte that is to stand there. */
  private static IIOMetadataNode comment(String experiment) {
    String bytes = new String(GifText.comment(experiment), StandardCharsets.ISO_8859_1);
    IIOMetadataNode all = new IIOMetadataNode("CommentExtensions");
    all.appendChild(node("CommentExtension", "value", bytes));
    return all;
  }

  private static void drop(IIOMetadataNode root, String name) {
    for (int i = root.getLength() - 1; i >= 0; i--) {
      if (root.item(i).getNodeName().equals(name)) {
        root.removeChild(root.item(i));
      }
    }
  }

  private static IIOMetadataNode node(String name, String... attributes) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    for (int i = 0; i < attributes.length; i += 2) {
      node.setAttribute(attributes[i], attributes[i + 1]);
    }
    return node;
  }
}
