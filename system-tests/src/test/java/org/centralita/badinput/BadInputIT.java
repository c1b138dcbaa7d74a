package org.centralita.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.centralita.testing.Product;

/**
 * No bad input hurts. Each try is a volley of requests that its seed decides; a failure tells the
 * seed, and with {@code -Dcentralita.badinput.seed=SEED} that volley alone is sent again. The
 * requests of all volleys are judged before the test fails, so that one run tells everything.
 */
class BadInputIT {

  private static final int VOLLEYS = 360;
  private static final int SHOTS = 16;
  private static final int LEAST = 5_000;

  /** Every so many volleys one is for SOAP. */
  private static final int SOAP = 3;

  private static Range range;
  private static int volley;

  @Provide
  Arbitrary<Long> seeds() {
    Long again = Long.getLong("centralita.badinput.seed");
    return again == null ? Arbitraries.randomValue(Random::nextLong) : Arbitraries.just(again);
  }

  @Property(tries = VOLLEYS, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void isRefusedCleanlyAndChangesNothing(@ForAll("seeds") long seed) throws Exception {
    if (range == null) {
      range = new Range();
    }
    boolean rest = Long.remainderUnsigned(seed, SOAP) != 0;
    Dice dice = new Dice(seed);
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < SHOTS; i++) {
      shots.add(rest ? range.rest.any(dice) : range.soap.any(dice));
    }
    range.volley(seed, shots, rest);
    volley++;
    if (volley == VOLLEYS || Long.getLong("centralita.badinput.seed") != null) {
      lastly(dice);
    }
  }

  private static void lastly(Dice dice) throws Exception {
    hugeBodies(dice);
    new ReadBack(range).all();
    changesOfRefusedRequests();
    System.out.println(range.sent() + " requests were answered: " + range.statuses());
    assertThat(range.findings.count()).as("%s", range.findings.text()).isZero();
    assertThat(range.knocks()).as("addresses in requests that were followed").isZero();
    if (volley == VOLLEYS) {
      assertThat(range.sent()).isGreaterThanOrEqualTo(LEAST);
      assertThat(range.acceptedIds).as("requests that were accepted").hasSizeGreaterThan(300);
    }
  }

  /** They are slow, so there are few. */
  private static void hugeBodies(Dice dice) throws Exception {
    for (RestShots.Described operation : range.rest.operations()) {
      if (operation.operation().getRequestBody() != null && dice.percent(50)) {
        range.ask(range.rest.huge(operation, dice), true);
      }
    }
    for (int i = 0; i < 4; i++) {
      range.ask(range.soap.huge(dice.of(range.soap.operations()), dice), false);
    }
  }

  /** Every change in the audit trail must be of a request that was accepted. */
  private static void changesOfRefusedRequests() throws Exception {
    try (Connection sql = Product.instance().sql();
        PreparedStatement select =
            sql.prepareStatement(
                "SELECT request_id, action, table_name, message FROM audit_entry"
                    + " WHERE action IN ('POST', 'PUT', 'DELETE') AND user_name IN (?, ?)")) {
      select.setString(1, range.ground.callers().get(0));
      select.setString(2, range.ground.callers().get(1));
      ResultSet changes = select.executeQuery();
      int all = 0;
      while (changes.next()) {
        all++;
        if (!range.acceptedIds.contains(changes.getString(1))) {
          range.findings.add(
              "A refused request changed something: "
                  + String.join(
                      " ", changes.getString(1), changes.getString(2), changes.getString(3))
                  + " "
                  + changes.getString(4));
        }
      }
      assertThat(all).as("changes that were audited").isPositive();
    }
  }

  @AfterContainer
  static void close() throws Exception {
    if (range != null) {
      range.close();
    }
  }
}
