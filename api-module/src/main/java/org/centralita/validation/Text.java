package org.centralita.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.text.Normalizer;

/**
 * Text of at most {@code max} Unicode code points as it is kept (composed, without blanks around
 * it), without control characters and without what XML 1.0 cannot carry (a record written over REST
 * must be readable over SOAP).
 */
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = Text.Validator.class)
public @interface Text {

  /** The most code points. */
  int max();

  /** Whether line breaks and tabs are allowed. */
  boolean lines() default false;

  String message() default "TEXT";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Counts code points and looks at each. */
  class Validator implements ConstraintValidator<Text, String> {
    private int max;
    private boolean lines;

    @Override
    public void initialize(Text constraint) {
      max = constraint.max();
      lines = constraint.lines();
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
      String problem = problem(value, max, lines);
      return problem == null || refuse(problem, context);
    }

    /** Why the text is refused; null when it is fine. */
    public static String problem(String value, int max, boolean lines) {
      if (value == null) {
        return null;
      }
      String kept = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
      if (kept.codePointCount(0, kept.length()) > max) {
        return "TOO_LONG";
      }
      return value.codePoints().allMatch(c -> allowed(c, lines)) ? null : "BAD_CHARACTER";
    }

    private static boolean refuse(String code, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(code).addConstraintViolation();
      return false;
    }

    private static boolean allowed(int c, boolean lines) {
      if (c == '\n' || c == '\r' || c == '\t') {
        return lines;
      }
      return !Character.isISOControl(c)
          && Character.getType(c) != Character.SURROGATE
          && c != 0xFFFE
          && c != 0xFFFF;
    }
  }
}
