package org.centralita.emergency;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A civic address as a list of {@code <element><name/><value/></element>}: which elements there are
 * grows with the registry of RFC 5139, and XML has no maps.
 */
public class CivicAddressXmlAdapter
    extends XmlAdapter<CivicAddressXmlAdapter.CivicAddress, Map<String, String>> {

  /** The list. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(name = "civicAddress")
  public static class CivicAddress {
    @XmlElement private List<CivicElement> element = new ArrayList<>();
  }

  /** One element of the address. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "civicElement",
      propOrder = {"name", "value"})
  public static class CivicElement {
    @XmlElement(required = true)
    private String name;

    @XmlElement(required = true)
    private String value;
  }

  @Override
  public Map<String, String> unmarshal(CivicAddress address) {
    if (address == null) {
      return null;
    }
    Map<String, String> elements = new TreeMap<>();
    for (CivicElement each : address.element) {
      String name = each.name == null ? "" : each.name;
      // What an adapter refuses is dropped without a word. The service refuses what has no value.
      elements.put(name, elements.containsKey(name) ? null : each.value);
    }
    return elements;
  }

  @Override
  public CivicAddress marshal(Map<String, String> elements) {
    if (elements == null) {
      return null;
    }
    CivicAddress address = new CivicAddress();
    elements.forEach(
        (name, value) -> {
          CivicElement each = new CivicElement();
          each.name = name;
          each.value = value;
          address.element.add(each);
        });
    return address;
  }
}
