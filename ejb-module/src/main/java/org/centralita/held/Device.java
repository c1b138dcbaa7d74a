package org.centralita.held;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.centralita.emergency.Coordinates;

/**
 * Who was found, and where calls from there come from.
 *
 * @param entity URI of it
 * @param location null where none is said, or the one said is not active
 * @param address of the location
 * @param latitude null where the location has no point
 * @param longitude null where the location has no point
 */
public record Device(
    String entity,
    UUID location,
    Map<String, String> address,
    BigDecimal latitude,
    BigDecimal longitude) {

  /** The point; null for none. */
  Coordinates coordinates() {
    if (latitude == null || longitude == null) {
      return null;
    }
    Coordinates point = new Coordinates();
    point.setLatitude(latitude.stripTrailingZeros());
    point.setLongitude(longitude.stripTrailingZeros());
    return point;
  }
}
