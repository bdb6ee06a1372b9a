import { randomToken, sha256 } from "@/lib/auth/secrets";

/** Generates a password and its hash. 256 random bits need no salt. */
export function mintPassword(): { password: string; passwordHash: string } {
  const password = randomToken(32);
  return { password, passwordHash: sha256(password) };
}
