// Each vitest worker has its own database, so that tests don't see the rows of others. It claims one
// while it lives: the numbers that vitest gives its workers aren't unique.
import { claimDatabase } from "../support/databases.mjs";

const { PROFFER_UNIT_CLAIMS: claims, PROFFER_UNIT_DATABASES: databases } = process.env;

if (databases && !globalThis.profferOwnDatabase) {
  globalThis.profferOwnDatabase = await claimDatabase(claims, databases.split(" "));
  process.env.DATABASE_URL = globalThis.profferOwnDatabase.claimed;
}
