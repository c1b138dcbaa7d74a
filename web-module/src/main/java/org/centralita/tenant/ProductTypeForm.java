package org.centralita.tenant;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A product type as a form edits it: its lists are typed as words, its licences as lines. */
public class ProductTypeForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ProductTypeData data;
  private String countries;
  private String pbxTypes;
  private String features;
  private String licences;

  public ProductTypeForm(ProductTypeData data) {
    this.data = data;
    countries = joined(data.getCountries());
    pbxTypes = joined(data.getPbxTypes());
    features = joined(data.getFeatures());
    Map<String, Integer> seats = data.getLicences() == null ? Map.of() : data.getLicences();
    licences =
        new TreeMap<>(seats)
            .entrySet().stream()
                .map(seat -> seat.getKey() + " " + seat.getValue())
                .collect(Collectors.joining("\n"));
  }

  /** The record with what was typed. */
  public ProductTypeData typed() {
    data.setCountries(words(countries));
    data.setPbxTypes(words(pbxTypes));
    data.setFeatures(words(features));
    Map<String, Integer> seats = new TreeMap<>();
    (licences == null ? "" : licences)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.strip().split("[\\s=:]+", 2))
        .forEach(pair -> seats.put(pair[0], pair.length < 2 ? null : number(pair[1])));
    data.setLicences(seats);
    return data;
  }

  /** What is no number is refused by the service as a licence without one. */
  private static Integer number(String text) {
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : Integer.valueOf(-1);
  }

  private static String joined(List<String> words) {
    return words == null ? null : String.join(", ", words);
  }

  private static List<String> words(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
  }

  public ProductTypeData getData() {
    return data;
  }

  public String getCountries() {
    return countries;
  }

  public void setCountries(String countries) {
    this.countries = countries;
  }

  public String getPbxTypes() {
    return pbxTypes;
  }

  public void setPbxTypes(String pbxTypes) {
    this.pbxTypes = pbxTypes;
  }

  public String getFeatures() {
    return features;
  }

  public void setFeatures(String features) {
    this.features = features;
  }

  public String getLicences() {
    return licences;
  }

  public void setLicences(String licences) {
    this.licences = licences;
  }
}
