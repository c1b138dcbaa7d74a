package org.centralita.error;

import java.io.Serializable;
import java.util.List;

/**
 * One field that was refused.
 *
 * @param pointer JSON pointer (RFC 6901) into the record, such as {@code /name}; never null
 * @param code why, such as {@code REQUIRED}; its text is {@code field.CODE} in the bundle
 * @param arguments what the text names, such as the longest length; never null
 */
public record FieldError(String pointer, String code, List<? extends Serializable> arguments)
    implements Serializable {

  /** A refusal whose text needs the given arguments. */
  public static FieldError of(String pointer, String code, Serializable... arguments) {
    return new FieldError(pointer, code, List.of(arguments));
  }
}
