import postgres from "postgres";
import { growBulkRun } from "./bulk-run";
import { growEligibilities } from "./eligibilities";
import { growHistory } from "./history";
import { growOffers } from "./offers";
import { growPeople } from "./people";
import { firstIds, type Scale } from "./scale";
import { growSittings } from "./sittings";

const steps = {
  ...{ growPeople, growOffers, growEligibilities, growHistory },
  ...{ growSittings, growBulkRun },
};
const numbered = ["jobs", "candidates", "templates", "offers", "bulk_runs"];

/** Adds records to the demo's first account until it has the scale; throws where it has grown. */
export async function grow(databaseUrl: string, scale: Scale): Promise<void> {
  const connection = {
    synchronous_commit: "off",
    work_mem: "256MB",
    maintenance_work_mem: "512MB",
  };
  const sql = postgres(databaseUrl, { max: 1, connection, onnotice: () => {} });
  try {
    const [grown] = await sql`select 1 from templates where id = ${firstIds.template}`;
    if (grown) throw new Error("This account has grown before. Start with a new database.");
    await sql.begin(async (open) => {
      for (const step of Object.values(steps)) await step(open as unknown as postgres.Sql, scale);
      for (const table of numbered) {
        await open`select setval(pg_get_serial_sequence(${table}, 'id'), max(id)) from ${open(table)}`;
      }
    });
    await sql`vacuum analyze`;
    await sql`checkpoint`;
  } finally {
    await sql.end();
  }
}
