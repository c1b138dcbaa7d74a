package org.centralita.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.centralita.soapclient.audit.AuditService_Service;
import org.centralita.soapclient.emergency.EmergencyLocationService_Service;
import org.centralita.soapclient.tenant.TenantService_Service;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** SOAP through the client that was generated from the contract. */
public final class Soap {

  /** A call that may be refused. */
  @FunctionalInterface
  public interface Call {
    void run() throws Exception;
  }

  /** What a refused call says, in the form of the contract. */
  public record Fault(
      String faultCode, String text, String code, String message, List<Field> errors) {}

  /** A refused field. */
  public record Field(String field, String code, String message) {}

  private Soap() {}
}
