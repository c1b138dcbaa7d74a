package org.centralita.launcher;

import com.sun.enterprise.connectors.ConnectorRuntime;
import com.sun.enterprise.resource.pool.PoolManager;
import com.sun.enterprise.resource.pool.ResourcePool;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.glassfish.resourcebase.resources.api.PoolInfo;

/**
 * Tells by JMX, from where the application's metrics have it, how busy the pool of connections is.
 * The server's own beans for that come with its administration, which is left out.
 */
final class DatabasePool implements DatabasePoolMXBean {
  private static final PoolInfo POOL = new PoolInfo("centralita");

  private DatabasePool() {}

  static void register() throws JMException {
    ObjectName name = new ObjectName("org.centralita:type=DatabasePool");
    ManagementFactory.getPlatformMBeanServer().registerMBean(new DatabasePool(), name);
  }

  private static PoolManager pools() {
    return ConnectorRuntime.getRuntime().getPoolManager();
  }

  private static ResourcePool pool() {
    return pools().getPool(POOL);
  }

  @Override
  public int getInUse() {
    return pools().getPoolStatus(POOL).getNumConnUsed();
  }

  @Override
  public int getFree() {
    return pools().getPoolStatus(POOL).getNumConnFree();
  }

  @Override
  public int getMaximum() {
    return pool().getMaxPoolSize();
  }

  @Override
  public int getWaiting() {
    return pool().getPoolWaitQueue().getQueueLength();
  }
}
