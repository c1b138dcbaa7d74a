package org.centralita.badinput;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Instance;
import org.centralita.testing.OpenApi;
import org.centralita.testing.Product;

/** Sends shots, several at once, and holds the answers to the rules. */
final class Range implements AutoCloseable {

  private static final int GUNS = 6;
  private static final Pattern MADE = Pattern.compile("/([a-z-]+)/([0-9a-f-]{36})$");
  private static final Pattern ID = Pattern.compile("<(?:\\w+:)?id>([0-9a-f-]{36})<");

  final Ground ground = new Ground();
  final RestShots rest = new RestShots(OpenApi.document(), ground);
  final SoapShots soap;
  final Findings findings = new Findings();
  final Set<String> acceptedIds = ConcurrentHashMap.newKeySet();
  private final ServerSocket listener = new ServerSocket(0);
  private final AtomicInteger knocks = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final URI home = URI.create(Product.instance().url());
  private final ExecutorService guns = Executors.newFixedThreadPool(GUNS);
  private final List<Wire> wires = new ArrayList<>();
  private final ThreadLocal<Wire> wire = ThreadLocal.withInitial(this::open);

  Range() throws IOException {
    Path file = Files.createDirectories(Instance.target()).resolve("not-for-you.txt");
    Files.writeString(file, Hostile.MARKER);
    soap =
        new SoapShots(new SoapContract(), ground, new SoapEnvelopes(listener.getLocalPort(), file));
    Thread door = new Thread(this::answerTheDoor, "loopback listener");
    door.setDaemon(true);
    door.start();
    warmUp();
  }

  private synchronized Wire open() {
    Wire made = new Wire(home.getHost(), home.getPort());
    wires.add(made);
    return made;
  }

  private void answerTheDoor() {
    try {
      while (!listener.isClosed()) {
        listener.accept().close();
        knocks.incrementAndGet();
      }
    } catch (IOException e) {
      // Closed: nobody may come any more.
    }
  }

  /** Right requests first: they make records to aim at, and tell who may call what. */
  private void warmUp() throws IOException {
    Dice dice = new Dice(1);
    for (int round = 0; round < 4; round++) {
      for (RestShots.Described operation : rest.operations()) {
        if (!operation.method().equals("DELETE")) {
          settle(rest.right(operation, dice), true);
        }
      }
      for (SoapContract.Operation operation : soap.operations()) {
        if (!operation.name().startsWith("delete") && !operation.name().startsWith("terminate")) {
          settle(soap.right(operation, dice), false);
        }
      }
    }
  }

  private void settle(Shot shot, boolean isRest) throws IOException {
    Answer answer = fire(0, shot, isRest);
    if (answer.status() == 403 || !isRest && answer.text().contains(">FORBIDDEN<")) {
      ground.onlyProvider(shot.operation());
      fire(0, shot, isRest);
    }
  }

  /** Sends all at once. */
  void volley(long seed, List<Shot> shots, boolean isRest) throws Exception {
    List<Callable<Answer>> calls = new ArrayList<>();
    shots.forEach(shot -> calls.add(() -> fire(seed, shot, isRest)));
    for (Future<Answer> answer : guns.invokeAll(calls)) {
      answer.get();
    }
  }

  private Answer fire(long seed, Shot bare, boolean isRest) throws IOException {
    Shot shot = signed(bare, isRest);
    Answer answer;
    try {
      answer = wire.get().send(shot);
      if (isRest && answer.status() == 401 && !bare.has("Authorization")) {
        // Another shot has ended the session.
        Api caller = ground.callerOf(bare.operation());
        caller.forget(shot.header("Authorization").substring("Bearer ".length()));
        shot = signed(bare, isRest);
        answer = wire.get().send(shot);
      }
    } catch (java.net.SocketTimeoutException e) {
      wire.get().close();
      findings.add(seed, shot, Answer.NONE, "no answer in time");
      return Answer.NONE;
    }
    sent.incrementAndGet();
    statuses.merge((isRest ? "REST " : "SOAP ") + answer.status(), 1, Integer::sum);
    String broken = isRest ? Rules.brokenByRest(shot, answer) : SoapRules.broken(shot, answer);
    if (broken != null) {
      findings.add(seed, shot, answer, broken);
    }
    if (answer.good()) {
      acceptedIds.add(answer.header("X-Request-Id"));
      meet(shot, answer, isRest);
    }
    return answer;
  }

  private Shot signed(Shot shot, boolean isRest) {
    Shot signed = shot.has("Host") ? shot : shot.with("Host", home.getAuthority());
    if (!shot.has("X-Request-Id")) {
      signed = signed.with("X-Request-Id", "bad-" + sent.get() + "-" + System.nanoTime());
    }
    if (shot.has("Authorization")) {
      return signed;
    }
    Api caller = ground.callerOf(shot.operation());
    return signed.with(
        "Authorization", isRest ? "Bearer " + caller.token() : basic(caller.client()));
  }

  static String basic(ApiClient client) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString(
                (client.clientId() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
  }

  /** Remembers what was made, to aim at it. */
  private void meet(Shot shot, Answer answer, boolean isRest) {
    if (isRest) {
      Matcher made = MADE.matcher(answer.header("Location"));
      if (answer.status() == 201 && made.find()) {
        ground.met(made.group(1), made.group(2));
      }
    } else if (shot.operation().startsWith("create")) {
      Matcher made = ID.matcher(answer.text());
      if (made.find()) {
        String field = shot.operation().substring("create".length());
        ground.met(
            Ground.listOf(Character.toLowerCase(field.charAt(0)) + field.substring(1)),
            made.group(1));
      }
    }
  }

  /** How many requests were answered, or left without an answer. */
  int sent() {
    return sent.get();
  }

  /** How often somebody followed an address that stood in a request. */
  int knocks() {
    return knocks.get();
  }

  Map<String, Integer> statuses() {
    return new TreeMap<>(statuses);
  }

  /** One more request of the test itself. */
  Answer ask(Shot shot, boolean isRest) throws IOException {
    return fire(0, shot, isRest);
  }

  @Override
  public void close() throws IOException {
    guns.shutdownNow();
    wires.forEach(Wire::close);
    listener.close();
  }
}
