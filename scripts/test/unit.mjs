import { inRoot } from "../support/paths.mjs";
import { prepareDatabase } from "../support/prepare.mjs";
import { exitCode, start } from "../support/processes.mjs";
import { cleanEnvironment } from "./environment.mjs";
import { readVitest } from "./reports.mjs";
import { addReport } from "./totals.mjs";

/** Runs vitest with a migrated database of its own. */
export async function runUnit({ grep }, databases, secret, report) {
  const environment = cleanEnvironment({
    NODE_ENV: "test",
    DATABASE_URL: await databases.create("unit"),
    APP_SECRET: secret,
    OUTBOUND_ALLOW: "127.0.0.1:*",
    WORKER: "off",
    PROFFER_REPORT: report,
  });
  await prepareDatabase(environment, false);
  const args = [
    ...[inRoot("node_modules", "vitest", "vitest.mjs"), "run"],
    ...(grep ? ["-t", grep] : []),
  ];
  const code = await exitCode(start(process.execPath, args, { env: environment }));
  addReport("vitest", readVitest(report), code);
}
