package org.centralita.security;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import org.centralita.settings.Setting;

/** Encrypts what must be readable again, such as private keys, before it goes to the database. */
public final class MasterKey {

  private static final String WHAT_TO_DO =
      "name a readable file with 32 random bytes in Base64 (openssl rand -base64 32 makes them),"
          + " the same on every node";

  private final byte[] key;

  private MasterKey(byte[] key) {
    this.key = key;
  }

  /** The key of the file that {@code CENTRALITA_KEY_FILE} names; a wrong one stops the start. */
  public static MasterKey load() {
    Setting setting = Setting.CENTRALITA_KEY_FILE;
    String file = setting.value().orElseThrow(() -> setting.wrong(WHAT_TO_DO));
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(Path.of(file)).strip());
      if (key.length == 32) {
        return new MasterKey(key);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw setting.wrong(WHAT_TO_DO + " (" + e + ")");
    }
    throw setting.wrong(WHAT_TO_DO);
  }

  /** The text, encrypted and authenticated with AES-256-GCM (JWE compact form, RFC 7516). */
  public String seal(String text) {
    JWEObject sealed =
        new JWEObject(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(text));
    try {
      sealed.encrypt(new DirectEncrypter(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("Cannot encrypt", e);
    }
    return sealed.serialize();
  }

  /** The text that was sealed with the same key. */
  public String open(String sealed) {
    try {
      JWEObject object = JWEObject.parse(sealed);
      object.decrypt(new DirectDecrypter(key));
      return object.getPayload().toString();
    } catch (ParseException | JOSEException e) {
      throw Setting.CENTRALITA_KEY_FILE.wrong(
          "is not the key that this database was made with; use the file of the first start");
    }
  }
}
