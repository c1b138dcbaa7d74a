package org.centralita.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A short list of words without blanks (codes, roles, addresses) in one column. */
@Converter
public class WordsConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> words) {
    return words == null ? "" : String.join(" ", words);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return column == null || column.isEmpty() ? List.of() : List.of(column.split(" "));
  }
}
