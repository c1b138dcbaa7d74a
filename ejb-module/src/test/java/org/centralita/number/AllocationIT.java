package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.centralita.container.Calls;
import org.centralita.container.Container;
import org.centralita.container.Fixture;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.security.Identity;
import org.centralita.tenant.ProductTypeData;
import org.centralita.tenant.ProductTypeService;
import org.centralita.tenant.TenantData;
import org.centralita.tenant.TenantKind;
import org.centralita.tenant.TenantService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * N2: the database finds the same block as whoever walks along the numbers one by one, whatever was
 * assigned, released, used and set before.
 */
@ExtendWith(ArquillianExtension.class)
class AllocationIT {

  @Inject private TenantService tenants;
  @Inject private ProductTypeService types;
  @Inject private NumberRangeService ranges;
  @Inject private ConferenceService conferences;

  private final Identity provider = Fixture.provider();
  private UUID account;
  private UUID customer;
  private UUID other;

  @Deployment
  static WebArchive product() {
    return Container.services(AllocationIT.class);
  }

  @BeforeEach
  void makeTenants() {
    account = Calls.as(provider, () -> tenants.create(Fixture.reseller())).getId();
    ProductTypeData type = new ProductTypeData();
    type.setCode("T" + Integer.toHexString(account.hashCode()).toUpperCase(java.util.Locale.ROOT));
    type.setName(type.getCode());
    Calls.as(provider, () -> types.create(type));
    customer = customer(type.getCode());
    other = customer(type.getCode());
  }

  private UUID customer(String type) {
    TenantData data = new TenantData();
    data.setKind(TenantKind.CUSTOMER);
    data.setParentId(account);
    data.setName("C " + UUID.randomUUID());
    data.setCountry("ES");
    data.setProductType(type);
    return Calls.as(provider, () -> tenants.create(data)).getId();
  }

  private NumberSettingsData set(long start, int size, Long end) {
    NumberSettingsData data = new NumberSettingsData();
    data.setVersion(Calls.as(provider, () -> ranges.settings(account)).getVersion());
    data.setRangeStart(start);
    data.setBlockSize(size);
    data.setRangeEnd(end);
    return Calls.as(provider, () -> ranges.update(account, data));
  }

  /** What is assigned and used, as a person would note it. */
  private static final class Notes {
    final TreeMap<Long, NumberBlockData> blocks = new TreeMap<>();
    final Map<Long, ConferenceData> used = new TreeMap<>();
    long start;
    long end;
    int size;

    /** All that can be assigned one after another. */
    List<Long> free() {
      List<Long> free = new ArrayList<>();
      TreeSet<Long> taken = new TreeSet<>(used.keySet());
      blocks.values().forEach(b -> taken.subSet(b.getStart(), true, b.getEnd(), true).clear());
      long place = start;
      while (place + size - 1 <= end) {
        long first = place;
        NumberBlockData hit =
            blocks.values().stream()
                .filter(b -> b.getStart() <= first + size - 1 && b.getEnd() >= first)
                .findFirst()
                .orElse(null);
        if (hit != null) {
          place = hit.getEnd() + 1;
        } else {
          if (taken.subSet(first, true, first + size - 1, true).isEmpty()) {
            free.add(first);
          }
          place += size;
        }
      }
      return free;
    }
  }

  // N2
  @Test
  void findsWhatAWalkAlongTheNumbersFinds() {
    Random dice = new Random(20261123);
    Notes notes = new Notes();
    change(notes, dice);
    for (int step = 0; step < 300; step++) {
      int act = dice.nextInt(20);
      if (act < 9) {
        assign(notes, dice.nextBoolean() ? customer : other, step);
      } else if (act < 13) {
        release(notes, dice);
      } else if (act < 16) {
        use(notes, dice);
      } else if (act < 18) {
        giveBack(notes, dice);
      } else if (act < 19) {
        change(notes, dice);
      } else {
        assertThat(Calls.as(provider, () -> ranges.settings(account)).getBlocksFree())
            .as("step %d", step)
            .isEqualTo(notes.free().size());
      }
    }
    assertThat(notes.blocks).isNotEmpty();
    while (!notes.free().isEmpty()) {
      assign(notes, customer, -1);
    }
    assign(notes, customer, -2);
  }

  private void assign(Notes notes, UUID tenant, int step) {
    List<Long> free = notes.free();
    try {
      NumberBlockData block = Calls.as(provider, () -> ranges.assignNext(tenant));
      assertThat(free).as("step %d", step).isNotEmpty();
      assertThat(block.getStart()).as("step %d", step).isEqualTo(free.get(0));
      assertThat(block.getEnd()).isEqualTo(free.get(0) + notes.size - 1);
      notes.blocks.put(block.getStart(), block);
    } catch (ServiceException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.NO_FREE_BLOCK);
      assertThat(free).as("step %d", step).isEmpty();
    }
  }

  private void release(Notes notes, Random dice) {
    if (notes.blocks.isEmpty()) {
      return;
    }
    List<NumberBlockData> all = new ArrayList<>(notes.blocks.values());
    NumberBlockData block = all.get(dice.nextInt(all.size()));
    boolean free = release(customer, block) || release(other, block);
    boolean used =
        notes.used.keySet().stream().anyMatch(n -> n >= block.getStart() && n <= block.getEnd());
    assertThat(free).isEqualTo(!used);
    if (free) {
      notes.blocks.remove(block.getStart());
    }
  }

  private boolean release(UUID tenant, NumberBlockData block) {
    try {
      Calls.as(
          provider,
          () -> {
            ranges.release(tenant, block.getId(), null);
            return null;
          });
      return true;
    } catch (ServiceException e) {
      assertThat(e.code()).isIn(ErrorCode.NOT_FOUND, ErrorCode.IN_USE);
      return false;
    }
  }

  /** A number anywhere; the rules say whether the customer may have it. */
  private void use(Notes notes, Random dice) {
    ConferenceData data = new ConferenceData();
    data.setNumber(1L + dice.nextInt(500));
    data.setName("C");
    UUID tenant = dice.nextBoolean() ? customer : other;
    try {
      ConferenceData made = Calls.as(provider, () -> conferences.create(tenant, data));
      assertThat(notes.used.put(made.getNumber(), made)).isNull();
    } catch (ServiceException e) {
      assertThat(e.code()).isIn(ErrorCode.NUMBER_TAKEN, ErrorCode.OTHER_BLOCK, ErrorCode.INVALID);
    }
  }

  private void giveBack(Notes notes, Random dice) {
    if (notes.used.isEmpty()) {
      return;
    }
    List<ConferenceData> all = new ArrayList<>(notes.used.values());
    ConferenceData one = all.get(dice.nextInt(all.size()));
    for (UUID tenant : List.of(customer, other)) {
      try {
        Calls.as(
            provider,
            () -> {
              conferences.delete(tenant, one.getId(), null);
              return null;
            });
        notes.used.remove(one.getNumber());
      } catch (ServiceException e) {
        assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
      }
    }
  }

  private void change(Notes notes, Random dice) {
    notes.start = 1 + dice.nextInt(60);
    notes.size = 1 + dice.nextInt(15);
    notes.end = notes.start + notes.size - 1 + dice.nextInt(400);
    NumberSettingsData stored = set(notes.start, notes.size, notes.end);
    assertThat(stored.getBlocksFree()).isEqualTo(notes.free().size());
    assertThat(stored.getBlocksAssigned()).isEqualTo(notes.blocks.size());
  }

  // N2
  @Test
  void findsTheNumbersThatAreFree() {
    Random dice = new Random(7);
    set(1010, 7, null);
    TreeSet<Long> free = new TreeSet<>();
    TreeSet<Long> used = new TreeSet<>(List.of(1003L, 1012L));
    // Used before the customer had blocks, so outside of them for good.
    used.forEach(number -> use(customer, number));
    for (int i = 0; i < 30; i++) {
      UUID tenant = dice.nextBoolean() ? customer : other;
      NumberBlockData block = Calls.as(provider, () -> ranges.assignNext(tenant));
      assertThat(block.getStart()).isEqualTo(1017 + 7L * i);
      for (long n = block.getStart(); tenant.equals(customer) && n <= block.getEnd(); n++) {
        if (dice.nextInt(3) > 0 || i % 5 == 0 || i / 10 == 1) {
          use(customer, n);
          used.add(n);
        } else {
          free.add(n);
        }
      }
    }
    TreeSet<Long> all = new TreeSet<>(free);
    all.addAll(used);
    for (int limit : List.of(1, 2, 7, 500)) {
      assertThat(numbers(true, limit)).containsExactlyElementsOf(free);
      assertThat(numbers(false, limit)).containsExactlyElementsOf(used);
      assertThat(numbers(null, limit)).containsExactlyElementsOf(all);
    }
    NumberBlockQuery query = new NumberBlockQuery();
    for (NumberBlockData block :
        Calls.as(provider, () -> ranges.blocks(customer, query)).getItems()) {
      assertThat(block.getUsed())
          .isEqualTo(used.subSet(block.getStart(), true, block.getEnd(), true).size());
    }
  }

  private void use(UUID tenant, long number) {
    ConferenceData data = new ConferenceData();
    data.setNumber(number);
    data.setName("C");
    Calls.as(provider, () -> conferences.create(tenant, data));
  }

  private List<Long> numbers(Boolean available, int limit) {
    List<Long> numbers = new ArrayList<>();
    NumberQuery query = new NumberQuery();
    query.setAvailable(available);
    query.setLimit(limit);
    do {
      NumberPage page = Calls.as(provider, () -> ranges.numbers(customer, query));
      assertThat(page.getItems()).hasSizeLessThanOrEqualTo(limit);
      page.getItems().forEach(number -> numbers.add(number.getNumber()));
      query.setCursor(page.getNext());
    } while (query.getCursor() != null);
    return numbers;
  }
}
