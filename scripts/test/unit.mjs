import { inRoot } from "../support/paths.mjs";
import { exitCode, start } from "../support/processes.mjs";
import { cleanEnvironment } from "./environment.mjs";
import { readVitest } from "./reports.mjs";
import { addReport } from "./totals.mjs";
import { workers } from "./workers.mjs";

/** Runs vitest, each worker on its own copy of the migrated database. */
export async function runUnit({ grep, databases, secret, report, node, settings }) {
  const name = `unit${node.suffix}`;
  const claims = await databases.create(name);
  const own = [];
  for (let worker = 1; worker <= workers.database; worker += 1) {
    own.push(await databases.create(`${name}_${worker}`, "template"));
  }
  const environment = cleanEnvironment({
    NODE_ENV: "test",
    DATABASE_URL: databases.url("template"),
    PROFFER_UNIT_CLAIMS: claims,
    PROFFER_UNIT_DATABASES: own.join(" "),
    APP_SECRET: secret,
    OUTBOUND_ALLOW: "127.0.0.1:*",
    WORKER: "off",
    PROFFER_REPORT: report(name),
    ...settings,
  });
  const args = [
    ...[inRoot("node_modules", "vitest", "vitest.mjs"), "run"],
    ...(grep ? ["-t", grep] : []),
  ];
  const code = await exitCode(start(node.path, args, { env: environment }));
  addReport("vitest", readVitest(report(name)), code);
}
