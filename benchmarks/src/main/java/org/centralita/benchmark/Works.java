package org.centralita.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that is measured, floors included. */
final class Works {

  /** The longest page of a list. */
  private static final int STEP = 500;

  private static final String SOAP =
      "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Body>"
          + "<getTenant xmlns=\"urn:centralita:v1\"><tenantId>%s</tenantId></getTenant>"
          + "</Body></Envelope>";

  private final Api api;
  private final int port;
  private final String email;
  private final String password;
  private final Filling filling;
  private final Database database;
  private final Numbering numbering;
  private final Api reseller;
  private final AtomicInteger number = new AtomicInteger(10_000_000);
  private final List<String> cookies = new ArrayList<>();
  private final AtomicInteger changed = new AtomicInteger();
  private final int recordSize;

  Works(Api api, Product product, Filling filling, Database database)
      throws IOException, SQLException {
    this.api = api;
    port = product.port();
    email = product.credential("admin.email");
    password = product.credential("admin.password");
    reseller = filling.ofReseller(api, port);
    this.filling = filling;
    this.database = database;
    numbering = new Numbering(api, filling, database);
    recordSize = api.ok(api.get("/tenants/" + filling.tenant(0))).body().length;
  }

  /** Renews what clients show before it expires. */
  void keepFresh() throws IOException {
    api.keepFresh();
    reseller.keepFresh();
  }

  /** What is measured at every size, each work after the floor that it is compared with. */
  List<Work> reading() {
    List<Work> works = new ArrayList<>();
    works.add(floor(Work.FLOOR_READ, 200, r -> floorGet()));
    works.add(read(Work.READ, 1, r -> "/tenants/" + any(r)));
    works.add(read(Work.LIST, 1, r -> "/tenants"));
    works.add(new Work(Work.LIST_RESELLER, 0.5, false, http(200, r -> reseller.get("/tenants"))));
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

  /** The search and its floor. */
  List<Work> searching() {
    List<Work> works = reading();
    works.removeIf(work -> !Set.of(Work.FLOOR_READ, Work.SEARCH, Work.READ).contains(work.name()));
    return works;
  }

  /** Lists of few and of many rows. */
  List<Work> lists() {
    return Stream.of(5, 100)
        .map(rows -> read(Work.LIST_OF.formatted(rows), 1, r -> "/tenants?limit=" + rows))
        .toList();
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

  /** A page near the end of the list of all tenants, in the order of the first one. */
  Work farBehind() throws IOException {
    String cursor = "";
    for (int seen = 0; seen < filling.size() * 9L / 10; seen += STEP) {
      String page = api.ok(api.get("/tenants?limit=" + STEP + cursor)).text();
      cursor = "&cursor=" + page.replaceFirst("(?s).*\"next\":\"([^\"]*)\".*", "$1");
    }
    String path = "/tenants?" + cursor.substring(1);
    return read(Work.LIST_FAR, 1, r -> path);
  }

  /** What is measured for information. */
  List<Work> others() {
    return List.of(
        new Work(Work.PAGE, 0.5, true, () -> new PageVisitor(api, port, cookie())),
        new Work(
            Work.SOAP,
            0.5,
            false,
            http(200, r -> api.soap("TenantService", SOAP.formatted(any(r))))),
        new Work(
            Work.ASSIGN,
            0.5,
            true,
            http(201, r -> api.post("/tenants/" + numbering.assigning() + "/number-blocks", null))),
        read(
            Work.FREE_NUMBERS,
            0.5,
            r -> "/tenants/" + numbering.large() + "/numbers?available=true"),
        new Work(Work.TOKEN, 0.5, true, http(200, r -> api.tokenRequest())));
  }

  /** A session for each client, and the same ones again: signing in takes long, as it should. */
  private synchronized String cookie() throws IOException {
    if (cookies.size() < Options.CLIENTS) {
      cookies.add(PageVisitor.signIn(api, port, email, password));
    }
    cookies.add(cookies.remove(0));
    return cookies.get(0);
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
