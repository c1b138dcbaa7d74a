package org.centralita.soap;

import jakarta.xml.ws.soap.SOAPFaultException;
import java.util.UUID;
import java.util.function.Supplier;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.security.CallContext;

/** Calls a service for a SOAP endpoint. */
public final class Soap {

  /** Namespace of all operations and types. */
  public static final String NAMESPACE = "urn:centralita:v1";

  private Soap() {}

  /** The identifier that a caller sent; 404 for what is none. */
  public static UUID id(String text) {
    try {
      return UUID.fromString(String.valueOf(text).strip());
    } catch (IllegalArgumentException e) {
      throw ServiceException.notFound();
    }
  }

  /**
   * The service's answer; its refusal as a fault in the caller's language. Thrown as a ready fault
   * rather than as the declared {@link ServiceFault}, because a server would call that its own
   * mistake ("Server") and billing systems would try again.
   */
  public static <T> T answer(Supplier<T> service) throws ServiceFault {
    try {
      return service.get();
    } catch (RuntimeException e) {
      throw new SOAPFaultException(Faults.of(Refusals.of(e), CallContext.current().locale()));
    }
  }
}
