// Each vitest worker has its own database, so that tests don't see the rows of others. It claims one
// while it lives: the numbers that vitest gives its workers aren't unique.
import { claimDatabase } from "../support/databases.mjs";
import { workers } from "./workers.mjs";

const { PROFFER_UNIT_DATABASE: shared } = process.env;

if (shared && !globalThis.profferOwnDatabase) {
  const databases = Array.from({ length: workers.database }, (_, at) => `${shared}_${at + 1}`);
  globalThis.profferOwnDatabase = await claimDatabase(shared, databases);
  process.env.DATABASE_URL = globalThis.profferOwnDatabase.claimed;
}
