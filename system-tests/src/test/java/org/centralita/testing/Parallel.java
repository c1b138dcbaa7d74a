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
    return statuses(Collections.nCopies(times, call));
  }

  /** Sends the calls at once; gives the statuses of the answers. */
  public static List<Integer> statuses(List<Supplier<Response>> calls) throws Exception {
    CyclicBarrier together = new CyclicBarrier(calls.size());
    ExecutorService pool = Executors.newFixedThreadPool(calls.size());
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (Supplier<Response> call : calls) {
        tasks.add(
            () -> {
              together.await();
              return call.get().statusCode();
            });
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> status : pool.invokeAll(tasks)) {
        statuses.add(status.get());
      }
      return statuses;
    } finally {
      pool.shutdownNow();
    }
  }
}
