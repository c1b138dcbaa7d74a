package org.centralita.held;

import static org.centralita.security.Roles.HELD_READ;
import static org.centralita.security.Roles.PROVIDER_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.centralita.emergency.Coordinates;
import org.centralita.emergency.PidfLo;
import org.centralita.security.CallContext;

/** Authorisation and rules of {@link HeldService}. */
@Stateless
public class HeldServiceBean implements HeldService {

  private static final String TEXTS = "org.centralita.held.held";

  @Inject private Devices devices;

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({HELD_READ, PROVIDER_ADMIN})
  public byte[] locate(byte[] request) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = PidfLo.writer(answer);
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      try {
        LocationRequest asked = LocationRequest.read(request);
        write(out, asked, device(asked));
      } catch (HeldException e) {
        write(out, e.code());
      }
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // memory takes what is written
    }
    return answer.toByteArray();
  }

  /** The one whom all identifiers mean; several are as good where all are at the same place. */
  private Device device(LocationRequest asked) throws HeldException {
    List<Device> found = new ArrayList<>();
    for (Identifier identifier : asked.identifiers()) {
      List<Device> some = devices.find(identifier);
      if (some.isEmpty() && asked.requires(identifier)) {
        throw new HeldException(HeldCode.NOT_LOCATABLE);
      }
      found.addAll(some);
    }
    if (found.isEmpty()) {
      throw new HeldException(HeldCode.NOT_LOCATABLE);
    }
    UUID place = found.get(0).location();
    if (place == null || !found.stream().allMatch(each -> place.equals(each.location()))) {
      throw new HeldException(HeldCode.LOCATION_UNKNOWN);
    }
    return found.get(0);
  }

  private static void write(XMLStreamWriter out, LocationRequest asked, Device device)
      throws XMLStreamException, HeldException {
    Coordinates point = device.coordinates();
    boolean lacking = asked.wantsReference() || asked.wantsGeodetic() && point == null;
    if (asked.isExact() && !asked.wantsAny() && lacking) {
      throw new HeldException(HeldCode.CANNOT_PROVIDE_LI_TYPE);
    }
    // Who does not insist is told what there is instead.
    boolean civic = asked.wantsCivic() || !asked.wantsGeodetic() || point == null;
    boolean geodetic = asked.wantsGeodetic() || !asked.wantsCivic();
    out.writeStartElement("", "locationResponse", LocationRequest.HELD);
    out.writeDefaultNamespace(LocationRequest.HELD);
    PidfLo.write(
        out,
        device.entity(),
        civic ? device.address() : null,
        geodetic ? point : null,
        Instant.now());
    out.writeEndElement();
  }

  private static void write(XMLStreamWriter out, HeldCode code) throws XMLStreamException {
    Locale locale = CallContext.current().locale();
    ResourceBundle texts =
        ResourceBundle.getBundle(
            TEXTS,
            locale,
            HeldService.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    out.writeStartElement("", "error", LocationRequest.HELD);
    out.writeDefaultNamespace(LocationRequest.HELD);
    out.writeAttribute("code", code.code());
    out.writeStartElement("", "message", LocationRequest.HELD);
    out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", locale.toLanguageTag());
    out.writeCharacters(texts.getString(code.code()));
    out.writeEndElement();
    out.writeEndElement();
  }
}
