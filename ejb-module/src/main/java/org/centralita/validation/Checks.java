package org.centralita.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.centralita.error.ErrorCode;
import org.centralita.error.FieldError;
import org.centralita.error.ServiceException;
import org.centralita.paging.PageQuery;

/** Collects what is wrong with a record, so that the caller hears of everything at once. */
public final class Checks {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  /** Errors that a refusal names: enough to mend what is wrong, in a list of thousands, too. */
  private static final int MOST = 100;

  private final List<FieldError> errors = new ArrayList<>();

  /** Starts without any. */
  public static Checks none() {
    return new Checks();
  }

  /** 400 when there is no record at all. */
  public static void present(Object data) {
    if (data == null) {
      throw new ServiceException(ErrorCode.UNREADABLE);
    }
  }

  /** Starts with the constraints on the record. */
  public static Checks of(Object data) {
    present(data);
    Checks checks = new Checks();
    VALIDATOR.validate(data).forEach(violation -> checks.errors.add(error(violation)));
    return checks;
  }

  /** 400 when a parameter of a list breaks a constraint. */
  public static void query(PageQuery query) {
    Set<ConstraintViolation<PageQuery>> violations = VALIDATOR.validate(query);
    if (!violations.isEmpty()) {
      throw new ServiceException(
          ErrorCode.BAD_PARAMETER, violations.iterator().next().getPropertyPath().toString());
    }
  }

  /** Adds an error unless the condition holds. */
  public Checks require(boolean holds, String pointer, String code, Serializable... arguments) {
    if (!holds) {
      errors.add(FieldError.of(pointer, code, arguments));
    }
    return this;
  }

  /** Refuses a field that callers cannot set. */
  public Checks readOnly(String pointer, Object given, Object stored) {
    return require(given == null || given.equals(stored), pointer, "READ_ONLY");
  }

  /** Refuses a text of one line or more that is too long or holds what cannot be shown. */
  public Checks text(String pointer, String text, int max) {
    String problem = Text.Validator.problem(text, max, true);
    return problem == null ? this : require(false, pointer, problem, max);
  }

  /** Refuses a time that is past, or later than databases and calendars can hold. */
  public Checks future(String pointer, Instant time) {
    return require(
        time == null || time.isAfter(Instant.now()) && time.isBefore(LAST), pointer, "BAD_TIME");
  }

  /** Ends the checks: 422 when anything was wrong. */
  public void done() {
    if (!errors.isEmpty()) {
      throw ServiceException.invalid(errors.stream().limit(MOST).toList());
    }
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(node.getName());
      }
    }
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    String code = violation.getMessage();
    return switch (code) {
      case "TOO_LONG", "TOO_MANY" ->
          FieldError.of(pointer.toString(), code, (Integer) attributes.get("max"));
      case "TOO_SMALL", "TOO_LARGE" ->
          FieldError.of(pointer.toString(), code, (Long) attributes.get("value"));
      default -> FieldError.of(pointer.toString(), code);
    };
  }
}
