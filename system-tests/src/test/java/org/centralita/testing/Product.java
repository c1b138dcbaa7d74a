package org.centralita.testing;

/** The instance that all tests share, except those that stop or break theirs. */
public final class Product {

  private static Instance shared;
  private static Nodes nodes;

  private Product() {}

  /** Starts it when the first test asks for it; it trusts proxies on this machine. */
  public static synchronized Instance instance() {
    if (shared == null) {
      if (System.getProperty("centralita.server", "").equals("nodes")) {
        nodes = new Nodes();
        shared = nodes.first();
      } else {
        shared = Instance.fresh("shared").with("CENTRALITA_TRUSTED_PROXIES", "127.0.0.1").start();
      }
    }
    return shared;
  }

  /** What it has logged, on all of its nodes. */
  public static synchronized String log() {
    String log = instance().log();
    return nodes == null ? log : log + nodes.second().log();
  }

  /** Stops it after the last test. */
  static synchronized void stop() {
    if (shared == null) {
      return;
    }
    Instance ended = shared;
    shared = null;
    int code = ended.stop();
    boolean clean = ended.isClean(code);
    ended.discard();
    if (nodes != null) {
      nodes.close();
    }
    if (!clean) {
      throw new IllegalStateException(
          "The product did not stop cleanly, exit code " + code + ":\n" + ended.console());
    }
  }
}
