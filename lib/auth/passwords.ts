import { hash, verify } from "@node-rs/argon2";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** Returns the argon2id hash of a password, with its own salt. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/**
 * Returns whether the password matches the hash. Does the same work without a hash, so that the
 * response time doesn't reveal which emails exist.
 */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword("a password that nobody has");
  const right = await verify(passwordHash ?? (await decoy), password);
  return right && typeof passwordHash === "string";
}
