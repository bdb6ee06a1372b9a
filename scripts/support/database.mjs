import { startPostgres } from "../postgres.mjs";
import { createDatabase } from "./databases.mjs";
import { Failure } from "./failure.mjs";
import { inData } from "./paths.mjs";
import { isEmbedded } from "./settings.mjs";

async function openEmbedded() {
  if (process.env.DATABASE_DIRECT_URL) {
    throw new Failure("DATABASE_DIRECT_URL is the direct address of DATABASE_URL. Set both.");
  }
  const url = await startPostgres(inData("postgres"));
  await createDatabase(url("postgres"), "proffer");
  return url("proffer");
}

/**
 * Returns the address of the application's database: DATABASE_URL, or an embedded one, which it
 * starts.
 */
export async function openDatabase() {
  return isEmbedded() ? openEmbedded() : process.env.DATABASE_URL;
}
