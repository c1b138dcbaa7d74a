package org.centralita.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.centralita.testing.Hygiene;

/** What must hold for every answer, whatever was asked. */
final class Rules {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** With these the HTTP server itself may turn away what is no HTTP. */
  private static final Set<Integer> OF_THE_SERVER =
      Set.of(0, 400, 404, 405, 408, 411, 413, 414, 417, 431, 501, 505);

  /** Nothing of ours is that long, and looking through it would take minutes. */
  private static final Pattern LONG_WORD = Pattern.compile("\\w{200,}");

  /** A refusal is no echo of the request. */
  private static final int LONGEST = 40_000;

  private Rules() {}

  /** What is wrong with an answer of REST; null when nothing is. */
  static String brokenByRest(Shot shot, Answer answer) {
    String leak = leak(answer);
    if (leak != null) {
      return leak;
    }
    if (ofTheServer(shot, answer)) {
      return null;
    }
    if (answer.status() == 0) {
      return "no answer";
    }
    if (answer.status() >= 500) {
      return "a mistake of ours: " + answer.status();
    }
    if (answer.status() >= 300 && answer.status() < 400 && answer.status() != 304) {
      return redirect(shot, answer);
    }
    if (answer.status() >= 400 && !shot.crude()) {
      return problem(shot, answer);
    }
    return null;
  }

  /** Refused before the product saw it, without a word too much. */
  static boolean ofTheServer(Shot shot, Answer answer) {
    boolean wordless =
        answer.status() >= 400
            && answer.body().length == 0
            && !answer.headers().containsKey("x-request-id");
    return OF_THE_SERVER.contains(answer.status()) && (shot.crude() || wordless);
  }

  /** Secrets, insides and endless echoes; of REST and SOAP alike. */
  static String leak(Answer answer) {
    if (!answer.good() && answer.body().length > LONGEST) {
      return "a refusal of " + answer.body().length + " bytes";
    }
    String all = answer.headers() + answer.text();
    if (all.length() > 5_000_000) {
      return "an answer of " + all.length() + " characters";
    }
    if (all.contains(Hostile.MARKER) || all.contains("root:x:0:")) {
      return "the content of a file";
    }
    if (!Hygiene.secretsIn(all).isEmpty() && !answer.good()) {
      return "a secret";
    }
    if (Hygiene.showsInsides(LONG_WORD.matcher(all).replaceAll("…"))) {
      return "insides";
    }
    if (answer.headers().containsKey("x-evil") || all.contains("Set-Cookie: x=1\r")) {
      return "a header that the caller wrote";
    }
    return null;
  }

  private static String redirect(Shot shot, Answer answer) {
    String to = answer.header("Location");
    return shot.crude() && !to.contains("evil.example") ? null : "sends away to " + to;
  }

  private static String problem(Shot shot, Answer answer) {
    if (shot.method().equals("HEAD")) {
      return null;
    }
    if (!answer.header("Content-Type").startsWith("application/problem+json")) {
      return "a refusal that is no problem document: " + answer.header("Content-Type");
    }
    if (answer.header("X-Request-Id").isBlank()) {
      return "no request id";
    }
    try {
      JsonNode problem = JSON.readTree(answer.body());
      List<String> missing = new ArrayList<>();
      for (String field :
          List.of("type", "title", "status", "detail", "instance", "code", "errors")) {
        if (!problem.has(field)) {
          missing.add(field);
        }
      }
      if (!missing.isEmpty()) {
        return "a problem document without " + missing;
      }
      return problem.get("status").asInt() == answer.status() ? null : "two statuses";
    } catch (JsonProcessingException e) {
      return "a problem document that is no JSON";
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
