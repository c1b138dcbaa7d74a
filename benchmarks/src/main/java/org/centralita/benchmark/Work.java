package org.centralita.benchmark;

/**
 * A piece of work that is measured.
 *
 * @param name what the table calls it
 * @param share of a measurement's usual span; 1 for what has a budget
 * @param writes whether it leaves rows that must go before the next measurement
 * @param maker makes its clients
 */
record Work(String name, double share, boolean writes, Client.Maker maker) {

  static final String FLOOR_READ = "floor: GET of a constant of the same size";
  static final String FLOOR_CREATE = "floor R: POST, body parsed, constant answer";
  static final String FLOOR_JDBC = "floor J: the two INSERTs by bare JDBC";

  static final String CREATE = "create a tenant with its audit row";
  static final String READ = "read a tenant by id";
  static final String LIST = "list, first page (50)";
  static final String LIST_OF = "list of %d";
  static final String LIST_FAR = "list, a page far behind (50)";
  static final String LIST_RESELLER = "list as a reseller (50)";
  static final String SEARCH = "search by prefix, first of many";
  static final String SEARCH_ONE = "search by prefix, one hit";
  static final String SEARCH_TWO = "search by two prefixes";
  static final String AUDIT = "audit, latest (50)";
  static final String AUDIT_TENANT = "audit of a tenant";
  static final String AUDIT_USER = "audit by user (50)";
  static final String AUDIT_RECORD = "audit by record";
  static final String UPDATE = "change a tenant (PATCH)";
  static final String ASSIGN = "assign a number block, one account";
  static final String FREE_NUMBERS = "free ones (50) of 100,000 numbers";
  static final String SOAP = "SOAP getTenant";
  static final String TOKEN = "token issue";
  static final String PAGE = "page of the tenants, signed in";

  boolean isFloor() {
    return name.startsWith("floor");
  }
}
