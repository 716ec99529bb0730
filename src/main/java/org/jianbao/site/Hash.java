package org.jianbao.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jianbao.diag.ProgramFault;

/** Short names for content. */
final class Hash {
  private static final int LENGTH = 10;

  private Hash() {}

  /** The first digits of the SHA-256 of some bytes. */
  static String of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new ProgramFault("every Java has SHA-256", e);
    }
  }
}
