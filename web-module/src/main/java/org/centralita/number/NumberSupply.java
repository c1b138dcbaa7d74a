package org.centralita.number;

/** How much of an account's number range is left, as pages tell it. */
public record NumberSupply(NumberSettingsData settings) {

  /** Fewer free blocks than this are few in any range. */
  private static final long FEW = 5;

  /** The settings, as pages read them. */
  public NumberSettingsData getSettings() {
    return settings;
  }

  /** Whether there is a range to assign blocks from. */
  public boolean isSet() {
    return settings.getRangeStart() != null && settings.getBlockSize() != null;
  }

  /** Whether the range has an end, and less than 10 % or fewer than five of its blocks are left. */
  public boolean isLow() {
    Long free = settings.getBlocksFree();
    long assigned = settings.getBlocksAssigned() == null ? 0 : settings.getBlocksAssigned();
    return isSet() && free != null && (free < FEW || free * 10 < free + assigned);
  }

  /** Texts count it, so it is a number there; none where the range has no end. */
  public Long getFree() {
    return settings.getBlocksFree();
  }
}
