package org.centralita.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The pages speak four languages, and only through their bundles. */
class TextsTest {

  private static final Path BUNDLES = Path.of("src/main/resources");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final List<String> LANGUAGES = List.of("es", "fr", "id");

  /** Attributes that people read. */
  private static final Set<String> READ =
      Set.of(
          "title",
          "alt",
          "label",
          "aria-label",
          "placeholder",
          "headerText",
          "emptyMessage",
          "itemLabel",
          "help",
          "header");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  @TestFactory
  Stream<DynamicTest> everyBundleHasTheSameTextsInEachLanguage() {
    return files(BUNDLES, ".properties")
        .filter(file -> !file.getFileName().toString().contains("_"))
        .flatMap(
            file ->
                LANGUAGES.stream()
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                BUNDLES.relativize(file) + " " + language,
                                () -> compare(file, language))));
  }

  @Test
  void noPageHoldsATextOfItsOwn() {
    List<String> texts = new ArrayList<>();
    files(PAGES, ".xhtml").forEach(page -> collect(page, document(page), texts));
    assertThat(texts).isEmpty();
  }

  private static void compare(Path english, String language) {
    Path translated =
        english.resolveSibling(
            english
                .getFileName()
                .toString()
                .replace(".properties", "_" + language + ".properties"));
    Properties from = load(english);
    Properties to = load(translated);
    assertThat(to.stringPropertyNames()).isEqualTo(from.stringPropertyNames());
    for (String key : from.stringPropertyNames()) {
      assertThat(to.getProperty(key)).as(key).isNotBlank();
      assertThat(placeholders(to.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(from.getProperty(key)));
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static void collect(Path page, Node node, List<String> texts) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      report(page, node.getNodeValue(), texts);
    }
    if (node instanceof Element element) {
      if (Set.of("script", "style").contains(element.getLocalName())) {
        return;
      }
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        if (READ.contains(attributes.item(i).getLocalName())) {
          report(page, attributes.item(i).getNodeValue(), texts);
        }
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(page, child, texts);
    }
  }

  private static void report(Path page, String text, List<String> texts) {
    String plain = EXPRESSION.matcher(text).replaceAll("").strip();
    // The product's own name and that of universal time are the same everywhere.
    if (LETTERS.matcher(plain.replaceAll("Centralita|UTC", "")).find()) {
      texts.add(PAGES.relativize(page) + ": " + plain);
    }
  }

  private static Node document(Path page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(page.toString(), e);
    }
  }

  private static Properties load(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path directory, String ending) {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
