package org.centralita.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Seats by role name in one column, such as {@code customer.user.acd=25}. */
@Converter
public class SeatsConverter implements AttributeConverter<Map<String, Integer>, String> {

  @Override
  public String convertToDatabaseColumn(Map<String, Integer> seats) {
    return seats == null
        ? ""
        : seats.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
  }

  @Override
  public Map<String, Integer> convertToEntityAttribute(String column) {
    Map<String, Integer> seats = new TreeMap<>();
    if (column != null && !column.isEmpty()) {
      for (String entry : column.split(" ")) {
        int equals = entry.indexOf('=');
        seats.put(entry.substring(0, equals), Integer.valueOf(entry.substring(equals + 1)));
      }
    }
    return seats;
  }
}
