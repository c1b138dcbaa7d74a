package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.testing.TenantBuilder.aCustomer;
import static org.centralita.testing.TenantBuilder.aReseller;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.centralita.testing.Api;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Hygiene;
import org.centralita.testing.Product;
import org.centralita.testing.Refusal;
import org.centralita.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Tokens: who gets one, and what passes for one. */
class SignInIT {

  private final Api provider = Api.asProvider();

  @Test
  void givesTokenByBasicAndByForm() {
    ApiClient client = provider.makeClient(aReseller().madeBy(provider), "admin.user");
    Api api = Api.as(client);
    Response basic = api.requestToken();
    Response form =
        api.plain()
            .formParam("grant_type", "client_credentials")
            .formParam("client_id", client.clientId())
            .formParam("client_secret", client.secret())
            .post("/oauth2/token");

    for (Response answer : List.of(basic, form)) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.getHeader("Cache-Control")).contains("no-store");
      assertThat(answer.<String>path("token_type")).isEqualTo("Bearer");
      assertThat(answer.<Integer>path("expires_in")).isEqualTo(900);
      assertThat(answer.<String>path("scope")).isEqualTo("admin.user");
      Hygiene.keepSecret(answer.path("access_token"));
      assertThat(statusWith(answer.path("access_token"))).isEqualTo(200);
    }
  }

  @Test
  void refusesWrongSecretAndUnknownClientAlike() {
    ApiClient client = provider.makeClient(aReseller().madeBy(provider), "admin.user");
    for (ApiClient wrong :
        List.of(
            new ApiClient(null, "x", client.clientId(), client.secret() + "x"),
            new ApiClient(null, "x", client.clientId(), ""),
            new ApiClient(null, "x", "nobody", client.secret()))) {
      Response answer = Api.as(wrong).requestToken();
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.<String>path("error")).isEqualTo("invalid_client");
      assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic ");
    }
    Response none =
        provider.plain().formParam("grant_type", "client_credentials").post("/oauth2/token");
    assertThat(none.statusCode()).isEqualTo(401);
  }

  @Test
  void speaksOauth() {
    Response unsupported =
        provider.plain().formParam("grant_type", "password").post("/oauth2/token");
    Response missing = provider.plain().formParam("x", "y").post("/oauth2/token");
    Response json =
        provider.plain().contentType("application/json").body("{}").post("/oauth2/token");

    assertThat(unsupported.<String>path("error")).isEqualTo("unsupported_grant_type");
    assertThat(missing.<String>path("error")).isEqualTo("invalid_request");
    assertThat(json.<String>path("error")).isEqualTo("invalid_request");
    assertThat(List.of(unsupported.statusCode(), missing.statusCode(), json.statusCode()))
        .containsOnly(400);
  }

  @Test
  void scopeNarrowsButNeverWidens() {
    Tenant reseller = aReseller().madeBy(provider);
    ApiClient client = provider.makeClient(reseller, "admin.user", "reseller.user");
    Api api = Api.as(client);

    Response narrow = tokenWithScope(api, client, "users.admin");
    assertThat(narrow.<String>path("scope")).isEqualTo("admin.user");
    Hygiene.keepSecret(narrow.path("access_token"));
    Refusal.of(
        api.plain()
            .basePath("/centralita/api/v1")
            .header("Authorization", "Bearer " + narrow.path("access_token"))
            .contentType("application/json")
            .body("{}")
            .post("/tenants"),
        403,
        "FORBIDDEN");
    Response wide = tokenWithScope(api, client, "admin.user provider.admin");
    assertThat(wide.statusCode()).isEqualTo(400);
    assertThat(wide.<String>path("error")).isEqualTo("invalid_scope");
  }

  private static Response tokenWithScope(Api api, ApiClient client, String scope) {
    return api.plain()
        .auth()
        .preemptive()
        .basic(client.clientId(), client.secret())
        .formParam("grant_type", "client_credentials")
        .formParam("scope", scope)
        .post("/oauth2/token");
  }

  @Test
  void apiWantsAToken() {
    Response none = Api.anonymous().get("/tenants");
    Refusal.of(none, 401, "UNAUTHENTICATED");
    assertThat(none.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"centralita\"");
    Response basic =
        Api.anonymous()
            .request()
            .auth()
            .preemptive()
            .basic(provider.client().clientId(), provider.client().secret())
            .get("/tenants");
    Refusal.of(basic, 401, "UNAUTHENTICATED");
    Response bad = Api.anonymous().request().header("Authorization", "Bearer x").get("/tenants");
    Refusal.of(bad, 401, "UNAUTHENTICATED");
    assertThat(bad.getHeader("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void anybodyCanCheckATokenWithThePublishedKeys() throws Exception {
    SignedJWT token = SignedJWT.parse(provider.token());
    Response published = provider.plain().get("/.well-known/jwks.json");
    JWKSet keys = JWKSet.parse(published.asString());

    assertThat(keys.getKeys()).noneMatch(com.nimbusds.jose.jwk.JWK::isPrivate);
    RSAKey key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(Product.instance().url());
    assertThat(token.getJWTClaimsSet().getExpirationTime())
        .isBetween(
            Date.from(Instant.now().plusSeconds(60)), Date.from(Instant.now().plusSeconds(901)));
  }

  @Test
  void refusesForgedTokens() throws Exception {
    SignedJWT real = SignedJWT.parse(provider.token());
    String[] parts = provider.token().split("\\.");
    RSAKey published =
        JWKSet.parse(provider.plain().get("/.well-known/jwks.json").asString())
            .getKeyByKeyId(real.getHeader().getKeyID())
            .toRSAKey();
    String kid = real.getHeader().getKeyID();
    RSAKey foreign = new RSAKeyGenerator(2048).keyID(kid).generate();
    JWTClaimsSet claims = real.getJWTClaimsSet();
    String widened =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                new JWTClaimsSet.Builder(claims)
                    .claim("name", "somebody else")
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
    byte[] publicBytes = Arrays.copyOf(published.toPublicKey().getEncoded(), 294);

    assertThat(statusWith(provider.token())).isEqualTo(200);
    assertThat(statusWith(new PlainJWT(claims).serialize())).as("alg none").isEqualTo(401);
    assertThat(statusWith(signed(claims, JWSAlgorithm.RS256, kid, new RSASSASigner(foreign))))
        .as("another key")
        .isEqualTo(401);
    assertThat(statusWith(signed(claims, JWSAlgorithm.HS256, kid, new MACSigner(publicBytes))))
        .as("the public key as a secret")
        .isEqualTo(401);
    assertThat(
            statusWith(signed(claims, JWSAlgorithm.RS256, "nobody's", new RSASSASigner(foreign))))
        .as("unknown key")
        .isEqualTo(401);
    assertThat(statusWith(parts[0] + "." + widened + "." + parts[2])).isEqualTo(401);
    assertThat(statusWith(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
  }

  @Test
  void refusesTokensThatExpiredOrAreForAnother() throws Exception {
    RSAKey key = signingKey();
    JWTClaimsSet real = SignedJWT.parse(provider.token()).getJWTClaimsSet();

    assertThat(statusWith(signedBy(key, real))).isEqualTo(200);
    assertThat(
            statusWith(
                signedBy(
                    key,
                    new JWTClaimsSet.Builder(real)
                        .expirationTime(Date.from(Instant.now().minusSeconds(1)))
                        .build())))
        .as("expired")
        .isEqualTo(401);
    assertThat(
            statusWith(
                signedBy(
                    key,
                    new JWTClaimsSet.Builder(real).issuer("https://elsewhere.example").build())))
        .as("issued elsewhere")
        .isEqualTo(401);
    assertThat(
            statusWith(
                signedBy(
                    key,
                    new JWTClaimsSet.Builder(real).audience("https://elsewhere.example").build())))
        .as("meant for another")
        .isEqualTo(401);
    assertThat(
            statusWith(signedBy(key, new JWTClaimsSet.Builder(real).expirationTime(null).build())))
        .as("without an end")
        .isEqualTo(401);
  }

  /** The product's own key, as one finds it who has both the database and the master key. */
  private static RSAKey signingKey() throws Exception {
    try (var sql = Product.instance().sql();
        var statement = sql.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT sealed_jwk FROM centralita.signing_key ORDER BY id DESC LIMIT 1")) {
      assertThat(row.next()).isTrue();
      JWEObject sealed = JWEObject.parse(row.getString(1));
      byte[] master =
          Base64.getDecoder()
              .decode(Files.readString(Product.instance().data().resolve("master.key")).strip());
      sealed.decrypt(new DirectDecrypter(master));
      return RSAKey.parse(sealed.getPayload().toString());
    }
  }

  private static String signedBy(RSAKey key, JWTClaimsSet claims) throws Exception {
    return signed(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
  }

  private static String signed(
      JWTClaimsSet claims, JWSAlgorithm algorithm, String kid, JWSSigner signer) throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt")).keyID(kid).build(),
            claims);
    token.sign(signer);
    return token.serialize();
  }

  private static int statusWith(String token) {
    return Api.anonymous()
        .request()
        .header("Authorization", "Bearer " + token)
        .get("/roles")
        .statusCode();
  }

  @Test // T2: nobody of a disabled, blocked or terminated tenant, or below one, signs in
  void disabledTenantDoesNotSignIn() {
    Tenant reseller = aReseller().madeBy(provider);
    Tenant customer = aCustomer().enabled().below(reseller).madeBy(provider);
    Api resellers = Api.as(provider.makeClient(reseller, "admin.user", "reseller.user"));
    Api customers = Api.as(provider.makeClient(customer, "admin.user"));
    assertThat(signsIn(resellers)).isTrue();
    assertThat(signsIn(customers)).isTrue();

    for (List<String> moves : List.of(List.of("disable", "enable"), List.of("block", "unblock"))) {
      Api.ok(provider.post(reseller.path() + "/" + moves.get(0), Map.of()));
      assertThat(signsIn(resellers)).isFalse();
      assertThat(signsIn(customers)).isFalse();
      Api.ok(provider.post(reseller.path() + "/" + moves.get(1), Map.of()));
      assertThat(signsIn(resellers)).isTrue();
      assertThat(signsIn(customers)).isTrue();
    }
    Api.ok(provider.post(customer.path() + "/terminate", Map.of()));
    assertThat(signsIn(customers)).isFalse();
    assertThat(signsIn(resellers)).isTrue();
  }

  private static boolean signsIn(Api api) {
    Response answer = api.requestToken();
    if (answer.statusCode() == 200) {
      Hygiene.keepSecret(answer.path("access_token"));
    }
    return answer.statusCode() == 200;
  }
}
