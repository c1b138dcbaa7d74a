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

  private XmlShape() {}

  /** Checks one parameter of an operation. */
  public static void check(String pointer, Element element, Class<?> type) {
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
      return; // its adapter reads it strictly
    }
    check(
        pointer + "/" + child.getLocalName(),
        child,
        List.class.isAssignableFrom(field.getType()) ? Fields.element(field) : field.getType());
  }

  private static boolean fits(Element element, Class<?> type) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element) {
        return false;
      }
    }
    String text = element.getTextContent().strip();
    boolean nil =
        "true".equals(element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"));
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
      return text.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
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
