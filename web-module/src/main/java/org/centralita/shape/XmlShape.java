package org.centralita.shape;

import jakarta.xml.bind.annotation.XmlType;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * elements does not matter. An empty or nil element counts as absent and is taken out, and blanks
 * around a value are, too, because servers differ in what they make of them.
 */
public final class XmlShape {

  /** Of the contract's types; their packages say so, too, but those of this module hide that. */
  private static final String NAMESPACE = "urn:centralita:v1";

  private static final String INSTANCE = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

  private XmlShape() {}

  /** Checks one parameter of an operation, and tidies it. */
  public static void check(String pointer, Element element, Class<?> type) {
    isOf(pointer, element, type);
    if (isRecord(type)) {
      if (isNil(element) && !element.getTextContent().isBlank()) {
        throw ServiceException.at(pointer, ErrorCode.UNREADABLE);
      }
      Set<String> seen = new HashSet<>();
      Node next;
      for (Node node = element.getFirstChild(); node != null; node = next) {
        next = node.getNextSibling(); // before a field takes itself out
        if (node instanceof Element child) {
          field(pointer, child, type, seen);
        }
      }
      if (isNil(element)) {
        element.getParentNode().removeChild(element);
      }
    } else if (fits(element, type)) {
      tidy(element, type);
    } else {
      throw ServiceException.at(pointer, ErrorCode.UNREADABLE);
    }
  }

  /** Of a field that comes twice, servers would take one or the other; a list has no nil items. */
  private static void field(String pointer, Element child, Class<?> type, Set<String> seen) {
    String name = child.getLocalName();
    Field field = Fields.of(type, name);
    if (field == null || !NAMESPACE.equals(child.getNamespaceURI())) {
      throw new ServiceException(ErrorCode.UNKNOWN_FIELD, name);
    }
    boolean list = List.class.isAssignableFrom(field.getType());
    if (list ? isNil(child) : !seen.add(name)) {
      throw ServiceException.at(pointer + "/" + name, ErrorCode.UNREADABLE);
    }
    check(pointer + "/" + name, child, typeOf(field));
  }

  /** Data, and what stands for a map. */
  private static boolean isRecord(Class<?> type) {
    return Data.class.isAssignableFrom(type) || type.isAnnotationPresent(XmlType.class);
  }

  private static Class<?> typeOf(Field field) {
    if (List.class.isAssignableFrom(field.getType())) {
      return Fields.element(field);
    }
    return Map.class.isAssignableFrom(field.getType()) ? Fields.inXml(field) : field.getType();
  }

  private static void tidy(Element element, Class<?> type) {
    String text = element.getTextContent().strip();
    if (isNil(element) || text.isEmpty() && type != String.class) {
      element.getParentNode().removeChild(element);
    } else if (type != String.class) {
      element.setTextContent(text);
    }
  }

  private static boolean isNil(Element element) {
    return List.of("true", "1").contains(element.getAttributeNS(INSTANCE, "nil").strip());
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
    if (isNil(element) || text.isEmpty() || type == String.class) {
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
      return isAscii(text); // Java knows the digits of all scripts, XML those of one
    } else if (type == Long.class || type == long.class) {
      Long.parseLong(text);
      return isAscii(text);
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

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static DatatypeFactory calendars() {
    try {
      return DatatypeFactory.newInstance();
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
