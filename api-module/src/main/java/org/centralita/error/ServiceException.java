package org.centralita.error;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.util.List;

/**
 * A request that a service refused. Rolls the transaction back, so a refused request changes
 * nothing.
 */
@ApplicationException(rollback = true)
public class ServiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Long enough not to crowd a database that starts, short enough not to be noticed. */
  private static final int SECONDS_AWAY = 5;

  private final ErrorCode code;
  private final List<FieldError> errors;
  private final List<? extends Serializable> arguments;

  /** Refused for the given reason; the arguments fill its text. */
  public ServiceException(ErrorCode code, Serializable... arguments) {
    this(code, List.of(), arguments);
  }

  private ServiceException(ErrorCode code, List<FieldError> errors, Serializable... arguments) {
    super(code + " " + List.of(arguments) + (errors.isEmpty() ? "" : " " + errors));
    this.code = code;
    this.errors = List.copyOf(errors);
    this.arguments = List.of(arguments);
  }

  /** 422: these fields are invalid. */
  public static ServiceException invalid(List<FieldError> errors) {
    return new ServiceException(ErrorCode.INVALID, errors);
  }

  /** 422: this field is invalid. */
  public static ServiceException invalid(String pointer, String code, Serializable... arguments) {
    return invalid(List.of(FieldError.of(pointer, code, arguments)));
  }

  /** A refusal that concerns one field, such as a name that is taken. */
  public static ServiceException at(String pointer, ErrorCode code, Serializable... arguments) {
    return at(code, FieldError.of(pointer, code.name(), arguments), arguments);
  }

  /** The same where the field has a reason of its own to tell. */
  public static ServiceException at(ErrorCode code, FieldError error, Serializable... arguments) {
    return new ServiceException(code, List.of(error), arguments);
  }

  /** 404, also for what the caller may not see. */
  public static ServiceException notFound() {
    return new ServiceException(ErrorCode.NOT_FOUND);
  }

  public ErrorCode code() {
    return code;
  }

  /** Seconds after which to try again, for 429 and 503; else null. */
  public Serializable retryAfter() {
    return switch (code) {
      case TOO_MANY_REQUESTS -> arguments.get(0);
      case UNAVAILABLE -> SECONDS_AWAY;
      default -> null;
    };
  }

  public List<FieldError> errors() {
    return errors;
  }

  public List<? extends Serializable> arguments() {
    return arguments;
  }
}
