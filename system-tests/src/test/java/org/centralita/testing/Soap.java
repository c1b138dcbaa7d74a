package org.centralita.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.restassured.response.Response;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.handler.MessageContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.centralita.soapclient.audit.AuditPort;
import org.centralita.soapclient.audit.AuditService;
import org.centralita.soapclient.emergency.EmergencyLocationPort;
import org.centralita.soapclient.emergency.EmergencyLocationService;
import org.centralita.soapclient.number.NumberRangePort;
import org.centralita.soapclient.number.NumberRangeService;
import org.centralita.soapclient.tenant.TenantPort;
import org.centralita.soapclient.tenant.TenantService;

/** SOAP through the client that is generated from the contract. */
public final class Soap {

  /** A call that may be refused. */
  @FunctionalInterface
  public interface Call {
    void run() throws Exception;
  }

  /** What a refused call says. */
  public record Fault(String code, String message, List<Field> errors) {}

  /** A refused field. */
  public record Field(String field, String code) {}

  private Soap() {}

  /** {@code TenantService} as that client. */
  public static TenantPort tenants(ApiClient client) {
    return as(client, Services.TENANTS.getTenantServicePort());
  }

  /** {@code AuditService} as that client. */
  public static AuditPort audit(ApiClient client) {
    return as(client, Services.AUDIT.getAuditServicePort());
  }

  /** {@code EmergencyLocationService} as that client. */
  public static EmergencyLocationPort emergency(ApiClient client) {
    return as(client, Services.EMERGENCY.getEmergencyLocationServicePort());
  }

  /** {@code NumberRangeService} as that client. */
  public static NumberRangePort numbers(ApiClient client) {
    return as(client, Services.NUMBERS.getNumberRangeServicePort());
  }

  /** Read from the published descriptions, once: that takes seconds. */
  private static final class Services {
    static final TenantService TENANTS =
        new TenantService(wsdl("TenantService"), name("TenantService"));
    static final AuditService AUDIT = new AuditService(wsdl("AuditService"), name("AuditService"));
    static final EmergencyLocationService EMERGENCY =
        new EmergencyLocationService(
            wsdl("EmergencyLocationService"), name("EmergencyLocationService"));

    static final NumberRangeService NUMBERS =
        new NumberRangeService(wsdl("NumberRangeService"), name("NumberRangeService"));

    private static QName name(String service) {
      return new QName("urn:centralita:v1", service);
    }

    private static URL wsdl(String service) {
      try {
        return URI.create(Product.instance().url() + "/soap/v1/" + service + "?wsdl").toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static <T> T as(ApiClient client, T port) {
    Map<String, Object> context = ((BindingProvider) port).getRequestContext();
    if (client != null) {
      context.put(BindingProvider.USERNAME_PROPERTY, client.clientId());
      context.put(BindingProvider.PASSWORD_PROPERTY, client.secret());
    }
    return port;
  }

  /** Sends a header with every call of the port. */
  public static <T> T with(T port, String header, String value) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put(header, List.of(value));
    ((BindingProvider) port).getRequestContext().put(MessageContext.HTTP_REQUEST_HEADERS, headers);
    return port;
  }

  /** The declared fault of a call, which must be refused. */
  public static Fault fault(Call call) {
    Throwable thrown = catchThrowable(call::run);
    if (thrown instanceof org.centralita.soapclient.tenant.ServiceFault_Exception e) {
      var info = e.getFaultInfo();
      return new Fault(
          info.getCode(),
          info.getMessage(),
          info.getErrors().stream().map(f -> new Field(f.getField(), f.getCode())).toList());
    }
    if (thrown instanceof org.centralita.soapclient.audit.ServiceFault_Exception e) {
      var info = e.getFaultInfo();
      return new Fault(
          info.getCode(),
          info.getMessage(),
          info.getErrors().stream().map(f -> new Field(f.getField(), f.getCode())).toList());
    }
    if (thrown instanceof org.centralita.soapclient.number.ServiceFault_Exception e) {
      var info = e.getFaultInfo();
      return new Fault(
          info.getCode(),
          info.getMessage(),
          info.getErrors().stream().map(f -> new Field(f.getField(), f.getCode())).toList());
    }
    assertThat(thrown)
        .isInstanceOf(org.centralita.soapclient.emergency.ServiceFault_Exception.class);
    var info = ((org.centralita.soapclient.emergency.ServiceFault_Exception) thrown).getFaultInfo();
    return new Fault(
        info.getCode(),
        info.getMessage(),
        info.getErrors().stream().map(f -> new Field(f.getField(), f.getCode())).toList());
  }

  /** The HTTP answer to a call of {@code TenantService} with the given content of its body. */
  public static Response raw(ApiClient client, String body) {
    return Api.anonymous()
        .plain()
        .auth()
        .preemptive()
        .basic(client.clientId(), client.secret())
        .contentType("text/xml; charset=utf-8")
        .header("SOAPAction", "\"\"")
        .body(envelope(body))
        .post("/soap/v1/TenantService");
  }

  /** A SOAP 1.1 message; {@code c:} stands for our namespace. */
  public static String envelope(String body) {
    return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns:c=\"urn:centralita:v1\"><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }
}
