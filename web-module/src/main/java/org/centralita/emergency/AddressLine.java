package org.centralita.emergency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centralita.page.Viewer;
import org.omnifaces.util.Faces;

/** A civic address in one line, for lists and choices. */
@Named
@RequestScoped
public class AddressLine {

  /** Countries that write the house number before the street. */
  private static final Set<String> NUMBER_FIRST =
      Set.of("US", "CA", "GB", "IE", "FR", "LU", "AU", "NZ", "IN", "SG", "PH", "ZA", "MY");

  /** Countries that write what kind of street it is before its name: Calle, Rue, Via, Jalan. */
  private static final Set<String> KIND_FIRST =
      Set.of(
          "ES", "AD", "MX", "GT", "HN", "SV", "NI", "CR", "PA", "CU", "DO", "PR", "CO", "VE", "EC",
          "PE", "BO", "CL", "AR", "UY", "PY", "GQ", "PT", "BR", "AO", "MZ", "FR", "MC", "LU", "IT",
          "RO", "ID", "MY");

  @Inject private Viewer viewer;

  public String of(EmergencyLocationData location) {
    return line(
        location.getAddress(),
        (name, value) ->
            viewer.fill(
                Faces.evaluateExpressionGet("#{emergencyText['line." + name + "']}"), value));
  }

  /**
   * The line.
   *
   * @param inside what to write for FLR and ROOM, which are only a number
   */
  static String line(Map<String, String> address, BinaryOperator<String> inside) {
    String country = Objects.toString(address.get("country"), "");
    String number = words(address, "HNO", "HNS");
    String road =
        KIND_FIRST.contains(country)
            ? words(address, "PRD", "STS", "RD", "POD", "A6")
            : words(address, "PRD", "RD", "STS", "POD", "A6");
    String street =
        NUMBER_FIRST.contains(country) ? join(" ", number, road) : join(" ", road, number);
    return join(
        ", ",
        words(address, "NAM"),
        street,
        words(address, "BLD"),
        address.containsKey("FLR") ? inside.apply("FLR", address.get("FLR")) : "",
        address.containsKey("ROOM") ? inside.apply("ROOM", address.get("ROOM")) : "",
        words(address, "PC", "A3"),
        words(address, "A1"),
        country);
  }

  private static String words(Map<String, String> address, String... names) {
    return join(" ", Stream.of(names).map(address::get).toArray(String[]::new));
  }

  private static String join(String between, String... parts) {
    return Stream.of(parts)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(between));
  }
}
