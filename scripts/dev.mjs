import "./support/check-node.mjs";
import { bundlePageScript } from "./support/build.mjs";
import { openDatabase } from "./support/database.mjs";
import { install } from "./support/install.mjs";
import { end, live } from "./support/lifetime.mjs";
import { inRoot } from "./support/paths.mjs";
import { prepareDatabase } from "./support/prepare.mjs";
import { exitCode, start } from "./support/processes.mjs";
import {
  applicationEnvironment,
  listeningAddress,
  loadEnvironmentFiles,
  rememberPort,
  wantsDemo,
} from "./support/settings.mjs";
import { step } from "./support/steps.mjs";
import { summary } from "./support/summary.mjs";

await live(
  async () => {
    loadEnvironmentFiles();
    const { host, port } = listeningAddress();
    await install();
    const environment = applicationEnvironment(await openDatabase(), "development");
    const credentials = await step("Preparing the database", () =>
      prepareDatabase(environment, wantsDemo()),
    );
    await bundlePageScript();
    rememberPort(port);
    console.log(summary(environment.APP_URL || `http://localhost:${port}`, credentials));
    const next = inRoot("node_modules", "next", "dist", "bin", "next");
    const args = [next, "dev", "-p", String(port), "-H", host];
    await end(await exitCode(start(process.execPath, args, { env: environment })));
  },
  { signalled: () => 0 },
);
