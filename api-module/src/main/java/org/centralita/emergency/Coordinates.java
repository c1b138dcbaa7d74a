package org.centralita.emergency;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigDecimal;
import org.centralita.data.Data;

/** A point on the WGS 84 ellipsoid (EPSG 4326), as RFC 5491 wants it. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"latitude", "longitude"})
@JsonbPropertyOrder({"latitude", "longitude"})
public class Coordinates implements Data {

  private static final long serialVersionUID = 1L;

  @NotNull(message = "REQUIRED")
  @DecimalMin(value = "-90", message = "BAD_COORDINATE")
  @DecimalMax(value = "90", message = "BAD_COORDINATE")
  @Digits(integer = 2, fraction = 7, message = "BAD_COORDINATE")
  private BigDecimal latitude;

  @NotNull(message = "REQUIRED")
  @DecimalMin(value = "-180", message = "BAD_COORDINATE")
  @DecimalMax(value = "180", message = "BAD_COORDINATE")
  @Digits(integer = 3, fraction = 7, message = "BAD_COORDINATE")
  private BigDecimal longitude;

  /** Degrees north, from -90 to 90. */
  public BigDecimal getLatitude() {
    return latitude;
  }

  public void setLatitude(BigDecimal latitude) {
    this.latitude = latitude;
  }

  /** Degrees east, from -180 to 180. */
  public BigDecimal getLongitude() {
    return longitude;
  }

  public void setLongitude(BigDecimal longitude) {
    this.longitude = longitude;
  }
}
