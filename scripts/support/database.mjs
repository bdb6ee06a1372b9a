import { startPostgres } from "../postgres.mjs";
import { createDatabase } from "./databases.mjs";
import { Failure } from "./failure.mjs";
import { inData } from "./paths.mjs";
import { isEmbedded } from "./settings.mjs";

async function openEmbedded() {
  const stray = ["DATABASE_DIRECT_URL", "DATABASE_REPLICA_URL"].find((name) => process.env[name]);
  if (stray) throw new Failure(`${stray} belongs to DATABASE_URL. Set both.`);
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
