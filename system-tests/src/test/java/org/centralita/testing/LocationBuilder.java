package org.centralita.testing;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** An emergency location to be made: one that is right in every field unless the test differs. */
public final class LocationBuilder {

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, Object> address =
      new LinkedHashMap<>(
          Map.of("country", "US", "A1", "MD", "A3", "Baltimore", "RD", "Calvert", "FLR", "4"));

  private LocationBuilder() {}

  /** A floor in Baltimore, in the catalogue of whoever sends it. */
  public static LocationBuilder aLocation() {
    return new LocationBuilder()
        .with("code", "EL-" + Names.random())
        .with("label", "Baltimore office");
  }

  /** In the catalogue of the tenant with that id. */
  public LocationBuilder of(String ownerId) {
    return with("ownerId", ownerId);
  }

  public LocationBuilder of(Tenant owner) {
    return of(owner.id());
  }

  public LocationBuilder coded(String code) {
    return with("code", code);
  }

  /** Sets any field. */
  public LocationBuilder with(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  /** Sets an element of the address; null leaves it out. */
  public LocationBuilder at(String element, String value) {
    if (value == null) {
      address.remove(element);
    } else {
      address.put(element, value);
    }
    return this;
  }

  /** Sends it; the answer may be a refusal. */
  public Response sentBy(Api api) {
    fields.putIfAbsent("address", address);
    return api.post("/emergency-locations", fields);
  }

  /** Makes it; gives its id. */
  public String madeBy(Api api) {
    return Api.ok(sentBy(api)).path("id");
  }
}
