package org.centralita.emergency;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An emergency location as a form edits it: its e-mail addresses are typed as lines. */
public class EmergencyLocationForm implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Elements of RFC 4119 and RFC 5139 that most addresses have, beside the country. */
  private static final List<String> USUAL =
      List.of("A1", "A3", "RD", "STS", "HNO", "FLR", "ROOM", "PC");

  /** The others, which few addresses need. */
  private static final List<String> MORE =
      List.of(
          "A2", "A4", "A5", "A6", "PRD", "POD", "PRM", "POM", "RDSEC", "RDBR", "RDSUBBR", "HNS",
          "LMK", "LOC", "NAM", "BLD", "UNIT", "SEAT", "PLC", "PCN", "POBOX", "ADDCODE");

  private final EmergencyLocationData data;
  private final Map<String, String> address = new TreeMap<>();
  private BigDecimal latitude;
  private BigDecimal longitude;
  private String emails;

  public EmergencyLocationForm(EmergencyLocationData data) {
    this.data = data;
    if (data.getAddress() != null) {
      address.putAll(data.getAddress());
    }
    if (data.getCoordinates() != null) {
      latitude = data.getCoordinates().getLatitude();
      longitude = data.getCoordinates().getLongitude();
    }
    List<String> told = data.getNotificationEmails();
    emails = told == null ? null : String.join("\n", told);
  }

  /** The record with what was typed. */
  public EmergencyLocationData typed() {
    Map<String, String> filled = new TreeMap<>(address);
    filled.values().removeIf(value -> value == null || value.isBlank());
    data.setAddress(filled);
    data.setCoordinates(null);
    if (latitude != null || longitude != null) {
      Coordinates point = new Coordinates();
      point.setLatitude(latitude);
      point.setLongitude(longitude);
      data.setCoordinates(point);
    }
    data.setNotificationEmails(
        emails == null
            ? List.of()
            : Arrays.stream(emails.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList());
    return data;
  }

  public List<String> getUsual() {
    return USUAL;
  }

  public List<String> getMore() {
    return MORE;
  }

  /** Whether to show the elements that few addresses need. */
  public boolean isMoreFilled() {
    return MORE.stream().anyMatch(name -> address.get(name) != null);
  }

  public EmergencyLocationData getData() {
    return data;
  }

  public Map<String, String> getAddress() {
    return address;
  }

  public BigDecimal getLatitude() {
    return latitude;
  }

  public void setLatitude(BigDecimal latitude) {
    this.latitude = latitude;
  }

  public BigDecimal getLongitude() {
    return longitude;
  }

  public void setLongitude(BigDecimal longitude) {
    this.longitude = longitude;
  }

  public String getEmails() {
    return emails;
  }

  public void setEmails(String emails) {
    this.emails = emails;
  }
}
