package org.descentlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class NoticeTest {
  @Test
  void everyLibraryThatIsShippedIsNamedWithItsLicence() throws Exception {
    String notice = Files.readString(Path.of("NOTICE"));
    assertThat(shippedLibraries()).isNotEmpty().allSatisfy(l -> assertThat(notice).contains(l));
  }

  private static List<String> shippedLibraries() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile());
    NodeList names =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                    "/project/dependencies/dependency[not(scope='test')]/artifactId",
                    pom,
                    XPathConstants.NODESET);
    List<String> libraries = new ArrayList<>();
    for (int i = 0; i < names.getLength(); i++) {
      libraries.add(names.item(i).getTextContent());
    }
    return libraries;
  }
}
