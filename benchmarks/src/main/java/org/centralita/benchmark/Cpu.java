package org.centralita.benchmark;

import java.time.Duration;

/**
 * Processor time that the product and its database have used. Unlike rates and latencies it says
 * nearly the same on a machine that others use, too.
 *
 * @param product of the server's process
 * @param database of the database's process
 */
record Cpu(Duration product, Duration database) {

  static final Cpu NONE = new Cpu(Duration.ZERO, Duration.ZERO);

  /** What the processes have used up to now. */
  static Cpu of(ProcessHandle product, ProcessHandle database) {
    return new Cpu(used(product), used(database));
  }

  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  Cpu minus(Cpu before) {
    return new Cpu(product.minus(before.product), database.minus(before.database));
  }

  Cpu plus(Cpu other) {
    return new Cpu(product.plus(other.product), database.plus(other.database));
  }
}
