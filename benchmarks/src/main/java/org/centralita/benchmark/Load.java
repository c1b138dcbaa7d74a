package org.centralita.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** Lets clients work at the same time, each as fast as it is answered. */
final class Load {

  private Load() {}

  /** Runs so many clients for so long; pieces that have begun are finished. */
  static Sample run(int clients, Duration span, Client.Maker maker, Supplier<Cpu> cpu)
      throws InterruptedException, ExecutionException {
    List<Client> all = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      for (int i = 0; i < clients; i++) {
        all.add(make(maker));
      }
      Cpu before = cpu.get();
      long start = System.nanoTime();
      long end = start + span.toNanos();
      List<Callable<Sample>> tasks = all.stream().map(c -> task(c, end)).toList();
      List<Sample> samples = new ArrayList<>();
      for (Future<Sample> done : threads.invokeAll(tasks)) {
        samples.add(done.get());
      }
      Sample sum = Sample.sum(samples);
      return sum.lasting(System.nanoTime() - start, cpu.get().minus(before));
    } finally {
      threads.shutdownNow();
      all.forEach(Load::close);
    }
  }

  private static Callable<Sample> task(Client client, long end) {
    return () -> {
      Histogram micros = Sample.histogram();
      long errors = 0;
      String firstError = null;
      for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
        try {
          client.work();
          micros.recordValue((System.nanoTime() - before) / 1000);
        } catch (Exception e) {
          errors++;
          firstError = firstError == null ? e.toString() : firstError;
        }
      }
      return new Sample(micros, 0, errors, firstError, Cpu.NONE);
    };
  }

  private static Client make(Client.Maker maker) throws ExecutionException {
    try {
      return maker.make();
    } catch (Exception e) {
      throw new ExecutionException(e);
    }
  }

  private static void close(Client client) {
    try {
      client.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
