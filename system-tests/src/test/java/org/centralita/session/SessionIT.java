package org.centralita.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aReseller;

import io.restassured.response.Response;
import java.util.List;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A program's own lasting sign-ins over REST. */
class SessionIT {

  private final Api provider = Api.asProvider();
  private final ApiClient client =
      provider.makeClient(aReseller().madeBy(provider), "admin.user", "reseller.user");

  @Test
  void listsTheCallersOwnTheNewestFirst() {
    Tokens first = Tokens.forItself(client);
    Tokens second = Tokens.forItself(client);
    Tokens.forItself(provider.makeClient(aReseller().madeBy(provider), "admin.user"));

    Response all = first.use().get("/sessions");

    assertThat(all.<List<String>>path("items.id")).containsExactly(id(second), id(first));
    assertThat(all.<List<String>>path("items.label")).containsOnly(client.name());
    assertThat(all.<List<String>>path("items.kind")).containsOnly("CLIENT");
    assertThat(all.<List<Boolean>>path("items.current")).containsExactly(false, true);
    assertThat(all.<String>path("next")).isNull();
    Response page = first.use().queryParam("limit", 1).get("/sessions");
    assertThat(page.<List<String>>path("items.id")).containsExactly(id(second));
    Response rest =
        first
            .use()
            .queryParam("limit", 1)
            .queryParam("cursor", page.<String>path("next"))
            .get("/sessions");
    assertThat(rest.<List<String>>path("items.id")).containsExactly(id(first));
  }

  @Test
  void endsOneAtOnce() {
    Tokens first = Tokens.forItself(client);
    Tokens second = Tokens.forItself(client);

    Response ended = second.use().delete("/sessions/" + id(first));

    assertThat(ended.statusCode()).isEqualTo(204);
    assertThat(first.status()).isEqualTo(401);
    assertThat(Tokens.refresh(client, first.refresh()).statusCode()).isEqualTo(400);
    assertThat(second.status()).isEqualTo(200);
    Refusal.of(second.use().delete("/sessions/" + id(first)), 404, "NOT_FOUND");
  }

  @Test
  void endsAll() {
    Tokens first = Tokens.forItself(client);
    Tokens second = Tokens.forItself(client);

    assertThat(second.use().delete("/sessions").statusCode()).isEqualTo(204);

    assertThat(List.of(first.status(), second.status())).containsOnly(401);
  }

  @Test
  void othersAreNotThere() {
    Tokens mine = Tokens.forItself(client);

    Refusal.of(provider.request().delete("/sessions/" + id(mine)), 404, "NOT_FOUND");
    Refusal.of(Api.anonymous().get("/sessions"), 401, "UNAUTHENTICATED");

    assertThat(mine.status()).isEqualTo(200);
  }

  private static String id(Tokens tokens) {
    return tokens.refresh().substring(0, 36);
  }
}
