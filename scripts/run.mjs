import "./support/check-node.mjs";
import { openDatabase } from "./support/database.mjs";
import { install } from "./support/install.mjs";
import { end, live } from "./support/lifetime.mjs";
import { exitCode, start } from "./support/processes.mjs";
import { applicationEnvironment, loadEnvironmentFiles, recallPort } from "./support/settings.mjs";

/** Runs a TypeScript file with the application's settings and database. */
await live(async () => {
  loadEnvironmentFiles();
  recallPort();
  await install();
  const environment = applicationEnvironment(await openDatabase());
  const args = ["--import", "tsx", ...process.argv.slice(2)];
  await end(await exitCode(start(process.execPath, args, { env: environment })));
});
