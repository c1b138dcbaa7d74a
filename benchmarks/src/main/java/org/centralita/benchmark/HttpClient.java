package org.centralita.benchmark;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Sends requests over one connection and looks at the status of each answer. */
final class HttpClient implements Client {

  private final Connection connection;
  private final Function<SplittableRandom, byte[]> requests;
  private final int status;
  private final SplittableRandom random = new SplittableRandom();

  /**
   * Makes one.
   *
   * @param status what every answer must have
   */
  HttpClient(int port, int status, Function<SplittableRandom, byte[]> requests) {
    this.connection = new Connection(port);
    this.requests = requests;
    this.status = status;
  }

  @Override
  public void work() throws IOException, WrongAnswer {
    Answer answer = connection.send(requests.apply(random));
    if (answer.status() != status) {
      throw new WrongAnswer(answer.status() + " " + answer.text());
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
