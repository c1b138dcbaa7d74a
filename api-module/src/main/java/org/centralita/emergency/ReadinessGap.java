package org.centralita.emergency;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.UUID;
import org.centralita.data.Data;

/** Something that is missing should somebody call for help (E4). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    propOrder = {
      "subjectType",
      "subjectId",
      "subjectName",
      "tenantId",
      "tenantName",
      "code",
      "message"
    })
@JsonbPropertyOrder({
  "subjectType",
  "subjectId",
  "subjectName",
  "tenantId",
  "tenantName",
  "code",
  "message"
})
public class ReadinessGap implements Data {

  private static final long serialVersionUID = 1L;

  private GapSubject subjectType;

  private UUID subjectId;

  private String subjectName;

  private UUID tenantId;

  private String tenantName;

  private GapCode code;

  private String message;

  /** What has the gap. */
  public GapSubject getSubjectType() {
    return subjectType;
  }

  public void setSubjectType(GapSubject subjectType) {
    this.subjectType = subjectType;
  }

  /** Its identifier. */
  public UUID getSubjectId() {
    return subjectId;
  }

  public void setSubjectId(UUID subjectId) {
    this.subjectId = subjectId;
  }

  /** What people call it: a name, a range of numbers, or a number. */
  public String getSubjectName() {
    return subjectName;
  }

  public void setSubjectName(String subjectName) {
    this.subjectName = subjectName;
  }

  /** The customer to which it belongs. */
  public UUID getTenantId() {
    return tenantId;
  }

  public void setTenantId(UUID tenantId) {
    this.tenantId = tenantId;
  }

  /** What that customer is called. */
  public String getTenantName() {
    return tenantName;
  }

  public void setTenantName(String tenantName) {
    this.tenantName = tenantName;
  }

  /** What is missing. */
  public GapCode getCode() {
    return code;
  }

  public void setCode(GapCode code) {
    this.code = code;
  }

  /** The same in words, in the caller's language. */
  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }
}
