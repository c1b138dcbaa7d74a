package org.centralita.tenant;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Licences as a list of {@code <licence><role/><seats/></licence>}: XML has no maps. */
public class LicencesXmlAdapter
    extends XmlAdapter<LicencesXmlAdapter.Licences, Map<String, Integer>> {

  /** The list. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(name = "licences")
  public static class Licences {
    @XmlElement private List<Licence> licence = new ArrayList<>();
  }

  /** Seats of one role. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "licence",
      propOrder = {"role", "seats"})
  public static class Licence {
    @XmlElement(required = true)
    private String role;

    @XmlElement(required = true)
    private Integer seats;
  }

  @Override
  public Map<String, Integer> unmarshal(Licences licences) {
    if (licences == null) {
      return null;
    }
    Map<String, Integer> seats = new TreeMap<>();
    for (Licence licence : licences.licence) {
      String role = licence.role == null ? "" : licence.role;
      // What an adapter refuses is dropped without a word. The service refuses roles without seats.
      seats.put(role, seats.containsKey(role) ? null : licence.seats);
    }
    return seats;
  }

  @Override
  public Licences marshal(Map<String, Integer> seats) {
    if (seats == null) {
      return null;
    }
    Licences licences = new Licences();
    seats.forEach(
        (role, count) -> {
          Licence licence = new Licence();
          licence.role = role;
          licence.seats = count;
          licences.licence.add(licence);
        });
    return licences;
  }
}
