package org.centralita.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Everything that is measured, floors included. */
final class Works {

  private static final String SOAP =
      "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body>"
          + "<getTenant xmlns=\"urn:centralita:v1\"><tenantId>%s</tenantId></getTenant>"
          + "</Body></Envelope>";

  private final Api api;
  private final int port;
  private final Filling filling;
  private final Database database;
  private final AtomicInteger number = new AtomicInteger(10_000_000);
  private final AtomicInteger changed = new AtomicInteger();
  private final int recordSize;

  Works(Api api, int port, Filling filling, Database database) throws IOException {
    this.api = api;
    this.port = port;
    this.filling = filling;
    this.database = database;
    recordSize = api.ok(api.get("/tenants/" + filling.tenant(0))).body().length;
  }

  /** What is measured at every size, each work after the floor that it is compared with. */
  List<Work> reading() {
    List<Work> works = new ArrayList<>();
    works.add(floor(Work.FLOOR_READ, 200, r -> floorGet()));
    works.add(read(Work.READ, 1, r -> "/tenants/" + any(r)));
    works.add(read(Work.LIST, 1, r -> "/tenants"));
    works.add(read(Work.SEARCH, 1, r -> search(Names.prefix(r))));
    works.add(read(Work.SEARCH_ONE, 0.5, r -> search(Names.reference(anyNumber(r)))));
    works.add(read(Work.SEARCH_TWO, 0.5, r -> search(Names.twoPrefixes(r))));
    works.add(read(Work.AUDIT, 0.5, r -> "/audit"));
    works.add(read(Work.AUDIT_TENANT, 0.5, r -> "/tenants/" + any(r) + "/audit"));
    works.add(
        read(Work.AUDIT_USER, 0.5, r -> "/audit?user=" + Filling.user(r.nextInt(Filling.users()))));
    works.add(read(Work.AUDIT_RECORD, 0.5, r -> "/audit?recordId=" + any(r)));
    return works;
  }

  /** What changes something, and the floors of it. */
  List<Work> writing() {
    return List.of(
        floor(
            Work.FLOOR_CREATE,
            201,
            r -> api.plain("POST", floorPath(), "Content-Type: application/json\r\n", newTenant())),
        new Work(Work.FLOOR_JDBC, 1, true, () -> new JdbcFloor(database, filling)),
        new Work(Work.CREATE, 1, true, http(201, r -> api.post("/tenants", newTenant()))),
        new Work(
            Work.UPDATE,
            0.5,
            true,
            http(
                200,
                r ->
                    api.patch(
                        "/tenants/" + next(),
                        "{\"description\":\"Changed " + r.nextLong() + "\"}"))));
  }

  /** What is measured for information. */
  List<Work> others() {
    return List.of(
        new Work(
            Work.SOAP,
            0.5,
            false,
            http(200, r -> api.soap("TenantService", SOAP.formatted(any(r))))),
        new Work(Work.TOKEN, 0.5, true, http(200, r -> api.tokenRequest())));
  }

  private Work read(String name, double share, Function<SplittableRandom, String> path) {
    return new Work(name, share, false, http(200, r -> api.get(path.apply(r))));
  }

  private Work floor(String name, int status, Function<SplittableRandom, byte[]> request) {
    return new Work(name, 1, false, http(status, request));
  }

  private Client.Maker http(int status, Function<SplittableRandom, byte[]> request) {
    return () -> new HttpClient(port, status, request);
  }

  private byte[] floorGet() {
    return api.plain("GET", floorPath(), "", null);
  }

  private String floorPath() {
    return "/floors/api/records/" + recordSize;
  }

  private String newTenant() {
    int next = number.incrementAndGet();
    return filling.body(next, next % Filling.RESELLERS);
  }

  private static String search(String words) {
    return "/tenants?limit=" + Names.PAGE + "&q=" + words;
  }

  /** Each in turn: clients that change the same tenant at once are refused, as they should be. */
  private UUID next() {
    return filling.tenant(Math.floorMod(changed.incrementAndGet(), filling.size()));
  }

  private UUID any(SplittableRandom random) {
    return filling.tenant(anyNumber(random));
  }

  private int anyNumber(SplittableRandom random) {
    return random.nextInt(filling.size());
  }
}
