package org.centralita.contract;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a WSDL and its schema mean to a client. It knows as much of XML Schema as our contract uses
 * and refuses the rest, so that no change goes unseen because nobody looks there.
 */
record SoapDescription(
    Map<String, String> traits,
    Map<String, Operation> operations,
    Map<String, String> elements,
    Map<String, Type> types) {

  /** What is sent for an operation, and what may come back; elements of the schema by name. */
  record Operation(String action, String input, String output, Set<String> faults) {}

  /** A type; a simple one has no fields. {@code base} is null when it stands for itself. */
  record Type(String base, Map<String, Field> fields, Set<String> values, Set<String> limits) {}

  /** An element of a type. */
  record Field(String type, int min, int max, boolean nillable) {}

  /** Reads those of a service from a directory. */
  static SoapDescription of(Path directory, String service) throws IOException {
    return read(
        Files.readString(directory.resolve(service + ".wsdl")),
        Files.readString(directory.resolve(service + ".xsd")));
  }

  static SoapDescription read(String wsdl, String schema) throws IOException {
    Document document = parse(wsdl);
    Element xsd = parse(schema).getDocumentElement();
    Map<String, String> traits = new TreeMap<>();
    traits.put("namespace", document.getDocumentElement().getAttribute("targetNamespace"));
    traits.put("schema namespace", xsd.getAttribute("targetNamespace"));
    traits.put("elementFormDefault", xsd.getAttribute("elementFormDefault"));
    Map<String, Type> types = new LinkedHashMap<>();
    Map<String, String> elements = new TreeMap<>();
    for (Element child : children(xsd)) {
      switch (child.getLocalName()) {
        case "element" -> elements.put(child.getAttribute("name"), type(child));
        case "complexType" -> types.put(child.getAttribute("name"), complex(child));
        case "simpleType" -> types.put(child.getAttribute("name"), simple(child));
        default -> throw unknown(child);
      }
    }
    return new SoapDescription(traits, operations(document, traits), elements, types);
  }

  /** Types that a value of the global element may hold, itself and those it is made of. */
  Set<String> reach(Iterable<String> names) {
    Set<String> reached = new HashSet<>();
    names.forEach(element -> reach(elements.get(element), reached));
    return reached;
  }

  private void reach(String name, Set<String> reached) {
    Type type = types.get(name);
    if (type != null && reached.add(name)) {
      reach(type.base(), reached);
      type.fields().values().forEach(field -> reach(field.type(), reached));
    }
  }

  private static Map<String, Operation> operations(Document wsdl, Map<String, String> traits) {
    Map<String, String> messages = new TreeMap<>();
    for (Element message : all(wsdl, "message")) {
      List<Element> parts = children(message);
      messages.put(message.getAttribute("name"), plain(parts.get(0).getAttribute("element")));
    }
    Map<String, String> actions = new TreeMap<>();
    for (Element binding : all(wsdl, "binding")) {
      if (binding.getNamespaceURI().endsWith("/soap/")) {
        traits.put("style", binding.getAttribute("style"));
        traits.put("transport", binding.getAttribute("transport"));
      } else {
        traits.put("binding", binding.getAttribute("name"));
      }
    }
    for (Element operation : all(wsdl, "operation")) {
      if (operation.getNamespaceURI().endsWith("/soap/")) {
        String name = ((Element) operation.getParentNode()).getAttribute("name");
        actions.put(name, operation.getAttribute("soapAction"));
      }
    }
    all(wsdl, "body").forEach(body -> traits.merge("use", body.getAttribute("use"), max()));
    all(wsdl, "service").forEach(s -> traits.put("service", s.getAttribute("name")));
    all(wsdl, "port").forEach(port -> traits.put("port", port.getAttribute("name")));
    Map<String, Operation> operations = new TreeMap<>();
    for (Element type : all(wsdl, "portType")) {
      traits.put("portType", type.getAttribute("name"));
      for (Element operation : children(type)) {
        String name = operation.getAttribute("name");
        String input = null;
        String output = null;
        Set<String> faults = new TreeSet<>();
        for (Element side : children(operation)) {
          String element = messages.get(plain(side.getAttribute("message")));
          switch (side.getLocalName()) {
            case "input" -> input = element;
            case "output" -> output = element;
            case "fault" -> faults.add(element);
            default -> throw unknown(side);
          }
        }
        operations.put(name, new Operation(actions.get(name), input, output, faults));
      }
    }
    return operations;
  }

  private static java.util.function.BinaryOperator<String> max() {
    return (one, other) -> one.equals(other) ? one : one + "," + other;
  }

  private static Type complex(Element type) {
    String base = null;
    Element holder = type;
    Element first = children(type).stream().findFirst().orElse(null);
    if (first != null && "complexContent".equals(first.getLocalName())) {
      holder = children(first).get(0);
      require(holder, "extension");
      base = plain(holder.getAttribute("base"));
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Element sequence : children(holder)) {
      require(sequence, "sequence");
      for (Element field : children(sequence)) {
        require(field, "element");
        fields.put(field.getAttribute("name"), field(field));
      }
    }
    return new Type(base, fields, Set.of(), Set.of());
  }

  private static Field field(Element element) {
    String max = element.getAttribute("maxOccurs");
    String min = element.getAttribute("minOccurs");
    return new Field(
        type(element),
        min.isEmpty() ? 1 : Integer.parseInt(min),
        max.isEmpty() ? 1 : "unbounded".equals(max) ? Integer.MAX_VALUE : Integer.parseInt(max),
        "true".equals(element.getAttribute("nillable")));
  }

  private static Type simple(Element type) {
    Element restriction = children(type).get(0);
    require(restriction, "restriction");
    Set<String> values = new TreeSet<>();
    Set<String> limits = new TreeSet<>();
    for (Element facet : children(restriction)) {
      String value = facet.getAttribute("value");
      if ("enumeration".equals(facet.getLocalName())) {
        values.add(value);
      } else {
        limits.add(facet.getLocalName() + "=" + value);
      }
    }
    return new Type(plain(restriction.getAttribute("base")), Map.of(), values, limits);
  }

  private static String type(Element element) {
    if (!element.hasAttribute("type") || !children(element).isEmpty()) {
      throw unknown(element);
    }
    return plain(element.getAttribute("type"));
  }

  private static void require(Element element, String name) {
    if (!name.equals(element.getLocalName())) {
      throw unknown(element);
    }
  }

  private static IllegalArgumentException unknown(Element element) {
    return new IllegalArgumentException(
        "The comparison does not know <" + element.getNodeName() + "> there: teach it");
  }

  /** A name without the prefix of our namespace; those of XML Schema keep theirs. */
  private static String plain(String name) {
    return name.startsWith("tns:") ? name.substring("tns:".length()) : name;
  }

  static List<Element> all(Document document, String name) {
    List<Element> found = new ArrayList<>();
    var nodes = document.getElementsByTagNameNS("*", name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static Document parse(String xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }
}
