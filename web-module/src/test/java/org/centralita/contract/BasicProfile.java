package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.contract.SoapDescription.children;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Rules of WS-I Basic Profile 1.1 that a WSDL and its schema can be held to without a server. */
enum BasicProfile {
  R2001_WSDL_IMPORTS_ONLY_WSDL(d -> assertThat(d.wsdl("import")).isEmpty()),
  R2003_SCHEMAS_ARE_IMPORTED_WITHIN_TYPES_ONLY(
      d ->
          d.xsd("import")
              .forEach(
                  i ->
                      assertThat(i.getParentNode().getParentNode().getLocalName())
                          .isEqualTo("types"))),
  R2004_WHAT_IS_IMPORTED_IS_A_SCHEMA(
      d -> assertThat(d.schema.getDocumentElement().getLocalName()).isEqualTo("schema")),
  R2005_THE_SCHEMA_HAS_THE_NAMESPACE_OF_ITS_IMPORT(
      d ->
          assertThat(d.schema.getDocumentElement().getAttribute("targetNamespace"))
              .isEqualTo(d.xsd("import").get(0).getAttribute("namespace"))),
  R2022_R2023_TYPES_COME_FIRST(
      d -> assertThat(children(d.root()).get(0).getLocalName()).isEqualTo("types")),
  R2026_NOTHING_ELSE_MUST_BE_UNDERSTOOD(
      d -> assertThat(d.text).doesNotContain("wsdl:required", " required=\"true\"")),
  R2101_R2206_PARTS_REFER_TO_GLOBAL_ELEMENTS(
      d ->
          d.wsdl("part")
              .forEach(
                  part ->
                      assertThat(d.elements())
                          .contains(part.getAttribute("element").replace("tns:", "")))),
  R2105_SCHEMAS_HAVE_A_TARGET_NAMESPACE(
      d -> {
        assertThat(d.schema.getDocumentElement().getAttribute("targetNamespace")).isNotEmpty();
        for (Element schema : d.xsd("schema")) {
          assertThat(
                  schema.hasAttribute("targetNamespace")
                      || children(schema).stream()
                          .allMatch(child -> "import".equals(child.getLocalName())))
              .isTrue();
        }
      }),
  R2110_R2111_NO_ARRAYS_OF_SOAP(
      d -> assertThat(d.text).doesNotContain("soap/encoding", "arrayType")),
  R2112_NO_ARRAY_OF_IN_NAMES(d -> assertThat(d.text).doesNotContain("=\"ArrayOf")),
  R2201_R2210_ONE_PART_IN_A_BODY(
      d -> d.wsdl("message").forEach(m -> assertThat(children(m)).hasSize(1))),
  R2204_R2306_PARTS_BY_ELEMENT(
      d ->
          d.wsdl("part")
              .forEach(
                  part -> {
                    assertThat(part.hasAttribute("element")).isTrue();
                    assertThat(part.hasAttribute("type")).isFalse();
                  })),
  R2303_REQUEST_THEN_RESPONSE(
      d ->
          d.operations()
              .forEach(
                  operation ->
                      assertThat(names(children(operation)))
                          .startsWith("input", "output")
                          .doesNotHaveDuplicates())),
  R2304_OPERATIONS_HAVE_DIFFERENT_NAMES(
      d ->
          assertThat(d.operations())
              .extracting(operation -> operation.getAttribute("name"))
              .doesNotHaveDuplicates()),
  R2401_BINDINGS_OF_SOAP_1_1(d -> assertThat(d.soap("binding")).hasSameSizeAs(d.wsdl("binding"))),
  R2701_R2702_OVER_HTTP(
      d ->
          assertThat(d.soap("binding"))
              .extracting(binding -> binding.getAttribute("transport"))
              .containsOnly("http://schemas.xmlsoap.org/soap/http")),
  R2705_DOCUMENTS_THROUGHOUT(
      d -> {
        assertThat(d.soap("binding"))
            .extracting(binding -> binding.getAttribute("style"))
            .containsOnly("document");
        assertThat(d.soap("operation"))
            .extracting(operation -> operation.getAttribute("style"))
            .containsOnly("");
      }),
  R2706_R2723_LITERAL_THROUGHOUT(
      d ->
          assertThat(d.extensions())
              .isNotEmpty()
              .extracting(extension -> extension.getAttribute("use"))
              .containsOnly("literal")),
  R2710_OPERATIONS_ARE_TOLD_APART_BY_THEIR_ELEMENT(
      d ->
          assertThat(d.operations())
              .extracting(operation -> children(operation).get(0).getAttribute("message"))
              .doesNotHaveDuplicates()),
  R2711_ONE_PORT_AT_AN_ADDRESS(d -> assertThat(d.wsdl("port")).hasSize(1)),
  R2716_NO_NAMESPACE_ON_BODIES_AND_FAULTS(
      d -> d.extensions().forEach(e -> assertThat(e.hasAttribute("namespace")).isFalse())),
  R2718_THE_BINDING_HAS_THE_OPERATIONS_OF_THE_PORT_TYPE(
      d ->
          assertThat(d.bound())
              .extracting(operation -> operation.getAttribute("name"))
              .containsExactlyInAnyOrderElementsOf(
                  d.operations().stream().map(o -> o.getAttribute("name")).toList())),
  R2721_R2754_FAULTS_ARE_CALLED_AS_WHAT_THEY_DESCRIBE(
      d ->
          d.soap("fault")
              .forEach(
                  fault ->
                      assertThat(fault.getAttribute("name"))
                          .isNotEmpty()
                          .isEqualTo(((Element) fault.getParentNode()).getAttribute("name")))),
  R2740_EVERY_FAULT_IS_BOUND(
      d ->
          assertThat(d.soap("fault").size())
              .isEqualTo(
                  d.operations().stream()
                      .mapToInt(o -> o.getElementsByTagNameNS("*", "fault").getLength())
                      .sum())),
  R2744_R2745_EVERY_OPERATION_TELLS_ITS_SOAP_ACTION(
      d -> {
        assertThat(d.soap("operation")).hasSameSizeAs(d.bound());
        d.soap("operation").forEach(o -> assertThat(o.hasAttribute("soapAction")).isTrue());
      }),
  R2801_A_SCHEMA_OF_XML_SCHEMA_1_0(BasicProfile::compile),
  R4003_UTF_8(
      d -> {
        assertThat(d.wsdl.getXmlEncoding()).isEqualTo("UTF-8");
        assertThat(d.schema.getXmlEncoding()).isEqualTo("UTF-8");
      }),
  R4004_XML_1_0(
      d -> {
        assertThat(d.wsdl.getXmlVersion()).isEqualTo("1.0");
        assertThat(d.schema.getXmlVersion()).isEqualTo("1.0");
      });

  private final Consumer<Description> rule;

  BasicProfile(Consumer<Description> rule) {
    this.rule = rule;
  }

  /** Fails when the documents break the rule. */
  void check(String wsdl, String schema) throws IOException {
    rule.accept(
        new Description(
            SoapDescription.parse(wsdl), SoapDescription.parse(schema), wsdl + schema, schema));
  }

  private static List<String> names(List<Element> elements) {
    return elements.stream().map(Element::getLocalName).toList();
  }

  private static void compile(Description description) {
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(new StringReader(description.schemaText)));
    } catch (SAXException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** What the rules look at. */
  private record Description(Document wsdl, Document schema, String text, String schemaText) {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

    Element root() {
      return wsdl.getDocumentElement();
    }

    List<Element> wsdl(String name) {
      return all(WSDL, name);
    }

    List<Element> soap(String name) {
      return all(SOAP, name);
    }

    List<Element> xsd(String name) {
      return all(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
    }

    private List<Element> all(String namespace, String name) {
      return SoapDescription.all(wsdl, name).stream()
          .filter(element -> namespace.equals(element.getNamespaceURI()))
          .toList();
    }

    /** Operations as the port type has them. */
    List<Element> operations() {
      return below("portType");
    }

    /** Operations as the binding has them. */
    List<Element> bound() {
      return below("binding");
    }

    private List<Element> below(String parent) {
      return wsdl("operation").stream()
          .filter(operation -> parent.equals(operation.getParentNode().getLocalName()))
          .toList();
    }

    List<Element> extensions() {
      List<Element> found = new ArrayList<>(soap("body"));
      found.addAll(soap("fault"));
      found.addAll(soap("header"));
      return found;
    }

    Set<String> elements() {
      return children(schema.getDocumentElement()).stream()
          .filter(child -> "element".equals(child.getLocalName()))
          .map(child -> child.getAttribute("name"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
