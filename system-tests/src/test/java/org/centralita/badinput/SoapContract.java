package org.centralita.badinput;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.centralita.testing.Api;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The operations of all services and the types of their parameters, from what is published. */
final class SoapContract {

  static final String XSD = "http://www.w3.org/2001/XMLSchema";
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

  /** An operation of a service; its parameters are the fields of its type. */
  record Operation(String service, String name) {}

  /** A field: its type is one of XML Schema, of {@link #fields} or of {@link #choices}. */
  record Field(String name, String type) {}

  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, List<Field>> types = new LinkedHashMap<>();
  private final Map<String, List<String>> enumerations = new LinkedHashMap<>();

  /** Services are those that a contract was agreed for. */
  SoapContract() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("centralita.contract")))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".wsdl")).sorted().toList()) {
        read(file.getFileName().toString().replace(".wsdl", ""));
      }
    }
  }

  private void read(String service) throws IOException {
    Element port = first(fetch(service + "?wsdl"), WSDL, "portType");
    for (Element operation : children(port, WSDL, "operation")) {
      operations.add(new Operation(service, operation.getAttribute("name")));
    }
    Element schema = fetch(service + "?xsd=1").getDocumentElement();
    for (Element type : children(schema, XSD, "complexType")) {
      types.put(type.getAttribute("name"), fieldsOf(type));
    }
    for (Element type : children(schema, XSD, "simpleType")) {
      enumerations.put(
          type.getAttribute("name"),
          all(type, XSD, "enumeration").stream().map(e -> e.getAttribute("value")).toList());
    }
  }

  private static Document fetch(String address) throws IOException {
    byte[] xml =
        Api.anonymous().plain().urlEncodingEnabled(false).get("/soap/v1/" + address).asByteArray();
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
      throw new IOException(e);
    }
  }

  /** A type that extends another one has the other's fields first. */
  private static List<Field> fieldsOf(Element type) {
    List<Field> fields = new ArrayList<>();
    for (Element base : all(type, XSD, "extension")) {
      fields.add(new Field(null, local(base.getAttribute("base"))));
    }
    for (Element element : all(type, XSD, "element")) {
      fields.add(new Field(element.getAttribute("name"), local(element.getAttribute("type"))));
    }
    return fields;
  }

  List<Operation> operations() {
    return operations;
  }

  /** The fields of a type of ours; empty for a simple one. */
  List<Field> fields(String type) {
    List<Field> fields = new ArrayList<>();
    for (Field field : types.getOrDefault(type, List.of())) {
      if (field.name() == null) {
        fields.addAll(fields(field.type()));
      } else if (!field.name().isEmpty()) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** The constants of an enumeration; empty for anything else. */
  List<String> choices(String type) {
    return enumerations.getOrDefault(type, List.of());
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static Element first(Document document, String namespace, String name) {
    return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
  }

  private static List<Element> all(Element above, String namespace, String name) {
    NodeList found = above.getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<Element> children(Element above, String namespace, String name) {
    return all(above, namespace, name).stream().filter(e -> e.getParentNode() == above).toList();
  }
}
