package org.centralita.shape;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.namespace.QName;
import org.centralita.data.Data;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Holds XML to a data type: 400 with the field's pointer for what does not fit. The order of
 * elements does not matter, and an empty element counts as absent.
 */
public final class XmlShape {

  /** Of the contract's types; their packages say so, too, but those of this module hide that. */
  private static final String NAMESPACE = "urn:centralita:v1";

  private static final String INSTANCE = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

  private XmlShape() {}

  /** Checks one parameter of an operation. */
  public static void check(String pointer, Element element, Class<?> type) {
    isOf(pointer, element, type);
    if (Data.class.isAssignableFrom(type)) {
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element child) {
          field(pointer, child, type);
        }
      }
    } else if (!fits(element, type)) {
      throw ServiceException.at(pointer, ErrorCode.UNREADABLE);
    }
  }

  private static void field(String pointer, Element child, Class<?> type) {
    Field field = Fields.of(type, child.getLocalName());
    if (field == null) {
      throw new ServiceException(ErrorCode.UNKNOWN_FIELD, child.getLocalName());
    }
    if (Map.class.isAssignableFrom(field.getType())) {
      untyped(pointer + "/" + child.getLocalName(), child);
      return; // its adapter reads it strictly
    }
    check(
        pointer + "/" + child.getLocalName(),
        child,
        List.class.isAssignableFrom(field.getType()) ? Fields.element(field) : field.getType());
  }

  /**
   * An {@code xsi:type} may repeat what the contract says, no more: servers would make an object of
   * another type, or stumble over a prefix that means nothing.
   */
  private static void isOf(String pointer, Element element, Class<?> type) {
    if (!element.hasAttributeNS(INSTANCE, "type")) {
      return;
    }
    String[] name = element.getAttributeNS(INSTANCE, "type").strip().split(":", 2);
    String namespace = element.lookupNamespaceURI(name.length == 1 ? null : name[0]);
    if (!nameOf(type).equals(new QName(namespace, name[name.length - 1]))) {
      throw ServiceException.at(pointer, ErrorCode.UNREADABLE);
    }
  }

  /** An operation has no type that a caller could name. */
  public static void operation(Element element) {
    isOf("/" + element.getLocalName(), element, Void.class);
  }

  /** Refuses any {@code xsi:type} there and below. */
  private static void untyped(String pointer, Element element) {
    isOf(pointer, element, Void.class);
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        untyped(pointer, child);
      }
    }
  }

  /** The type's name in the contract. */
  private static QName nameOf(Class<?> type) {
    if (type.getName().startsWith("org.centralita.")) {
      String name = type.getSimpleName();
      return new QName(NAMESPACE, Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
    String name =
        switch (type.getSimpleName()) {
          case "Integer", "int" -> "int";
          case "Long", "long" -> "long";
          case "Boolean", "boolean" -> "boolean";
          case "BigDecimal" -> "decimal";
          case "Instant", "Calendar" -> "dateTime";
          case "LocalDate" -> "date";
          case "String", "UUID" -> "string";
          default -> "";
        };
    return new QName(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
  }

  private static boolean fits(Element element, Class<?> type) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element) {
        return false;
      }
    }
    String text = element.getTextContent().strip();
    boolean nil = "true".equals(element.getAttributeNS(INSTANCE, "nil"));
    if (nil || text.isEmpty() || type == String.class) {
      return true;
    }
    try {
      return isOne(text, type);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean isOne(String text, Class<?> type) {
    if (type == Boolean.class || type == boolean.class) {
      return List.of("true", "false", "1", "0").contains(text);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .anyMatch(c -> ((Enum<?>) c).name().equals(text));
    }
    if (type == Integer.class || type == int.class) {
      Integer.parseInt(text);
    } else if (type == Long.class || type == long.class) {
      Long.parseLong(text);
    } else if (type == BigDecimal.class) {
      return text.length() <= 40 && text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    } else if (type == UUID.class) {
      return text.length() == 36 && UUID.fromString(text).toString().equalsIgnoreCase(text);
    } else if (type == Instant.class || type == Calendar.class) {
      return calendars().newXMLGregorianCalendar(text).toGregorianCalendar() != null
          && text.contains("T");
    } else if (type == LocalDate.class) {
      LocalDate.parse(text);
    }
    return true;
  }

  private static DatatypeFactory calendars() {
    try {
      return DatatypeFactory.newInstance();
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
