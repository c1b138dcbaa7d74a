package org.centralita.benchmark;

import com.sun.tools.attach.VirtualMachine;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The product's heap at the end of a run, in MB.
 *
 * @param max what it may have
 * @param live what is left in use after a full collection
 * @param peak the most that its parts have had in use, which was not at the same time
 * @param collections seconds that were spent on collecting garbage since the start
 */
record Heap(long max, long live, long peak, double collections) {

  static Heap of(ProcessHandle product) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(Long.toString(product.pid()));
    try (JMXConnector connector =
        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
      return of(connector.getMBeanServerConnection());
    } finally {
      machine.detach();
    }
  }

  private static Heap of(MBeanServerConnection server) throws Exception {
    long peak = 0;
    for (MemoryPoolMXBean pool :
        ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class)) {
      if (pool.getType() == MemoryType.HEAP) {
        peak += pool.getPeakUsage().getUsed();
      }
    }
    long collecting = 0;
    for (GarbageCollectorMXBean collector :
        ManagementFactory.getPlatformMXBeans(server, GarbageCollectorMXBean.class)) {
      collecting += collector.getCollectionTime();
    }
    MemoryMXBean memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
    memory.gc();
    return new Heap(
        mb(memory.getHeapMemoryUsage().getMax()),
        mb(memory.getHeapMemoryUsage().getUsed()),
        mb(peak),
        collecting / 1000.0);
  }

  private static long mb(long bytes) {
    return bytes >> 20;
  }
}
