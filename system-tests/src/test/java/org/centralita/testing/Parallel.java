package org.centralita.testing;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Calls that meet each other in the product. */
public final class Parallel {

  private Parallel() {}

  /** Sends the same call so many times at once; gives the statuses of the answers. */
  public static List<Integer> statuses(int times, Supplier<Response> call) throws Exception {
    CyclicBarrier together = new CyclicBarrier(times);
    ExecutorService pool = Executors.newFixedThreadPool(times);
    try {
      Callable<Integer> one =
          () -> {
            together.await();
            return call.get().statusCode();
          };
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : pool.invokeAll(Collections.nCopies(times, one))) {
        statuses.add(status.get());
      }
      return statuses;
    } finally {
      pool.shutdownNow();
    }
  }
}
