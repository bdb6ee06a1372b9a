import { hash, verify } from "@node-rs/argon2";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** The argon2id hash of a password, with its own salt. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/**
 * Whether the password is the one that was hashed. Where there is no hash it does the same work
 * and says no, so that the time tells nobody which emails exist.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword("a password that nobody has");
  const right = await verify(passwordHash ?? (await decoy), password);
  return right && typeof passwordHash === "string";
}
