package org.centralita.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void comeInTheOrderOfTheirMaking() {
    List<UUID> ids = Stream.generate(Ids::next).limit(1000).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(ids.get(0).version()).isEqualTo(7);
  }

  @Test
  void standBetweenTheFirstIdsOfTheirTimes() {
    Instant before = Instant.now();
    UUID id = Ids.next();
    assertThat(id)
        .isGreaterThanOrEqualTo(Ids.firstOf(before))
        .isLessThan(Ids.firstOf(Instant.now().plusMillis(1)));
  }

  @Test
  void surviveTheColumn() {
    UUID id = Ids.next();
    assertThat(UuidConverter.uuid(UuidConverter.bytes(id))).isEqualTo(id);
  }
}
