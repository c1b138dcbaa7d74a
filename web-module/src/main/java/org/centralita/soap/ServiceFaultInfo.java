package org.centralita.soap;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.centralita.error.Problem;

/** Detail of a fault; the codes are those of REST. */
@XmlRootElement(name = "serviceFault")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "serviceFault",
    propOrder = {"code", "message", "errors"})
public class ServiceFaultInfo {

  @XmlElement(required = true)
  private String code;

  @XmlElement(required = true)
  private String message;

  private List<FieldFault> errors = new ArrayList<>();

  /** A field that was refused. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "fieldFault",
      propOrder = {"field", "code", "message"})
  public static class FieldFault {
    @XmlElement(required = true)
    private String field;

    @XmlElement(required = true)
    private String code;

    @XmlElement(required = true)
    private String message;

    public String getField() {
      return field;
    }

    public String getCode() {
      return code;
    }

    public String getMessage() {
      return message;
    }
  }

  /**
   * The detail for a refusal: a field is named by its path, such as {@code debitLimit.currency}.
   */
  public static ServiceFaultInfo of(Problem problem) {
    ServiceFaultInfo info = new ServiceFaultInfo();
    info.code = problem.code().name();
    info.message = problem.detail();
    for (Problem.Field refused : problem.errors()) {
      FieldFault fault = new FieldFault();
      fault.field = refused.pointer().substring(1).replace('/', '.');
      fault.code = refused.code();
      fault.message = refused.message();
      info.errors.add(fault);
    }
    return info;
  }

  public String getCode() {
    return code;
  }

  public String getMessage() {
    return message;
  }

  public List<FieldFault> getErrors() {
    return errors;
  }
}
