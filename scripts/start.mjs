import "./support/check-node.mjs";
import { buildIfStale } from "./support/build.mjs";
import { openDatabase } from "./support/database.mjs";
import { Failure } from "./support/failure.mjs";
import { holdOutput } from "./support/held-output.mjs";
import { install } from "./support/install.mjs";
import { live } from "./support/lifetime.mjs";
import { answers, portProblem } from "./support/ports.mjs";
import { prepareDatabase } from "./support/prepare.mjs";
import { exitCode, start } from "./support/processes.mjs";
import { untilReady } from "./support/readiness.mjs";
import {
  applicationEnvironment,
  listeningAddress,
  loadEnvironmentFiles,
  rememberPort,
  wantsDemo,
} from "./support/settings.mjs";
import { step } from "./support/steps.mjs";
import { summary } from "./support/summary.mjs";

let serving = false;

async function checkPort(port, host) {
  const problem = (await portProblem(port, host)) ?? ((await answers(port)) && "EADDRINUSE");
  if (!problem) return;
  const reason = problem === "EADDRINUSE" ? "is in use" : `can't be used (${problem})`;
  throw new Failure(`Port ${port} ${reason}. Choose another with PORT, as in PORT=3001 npm start.`);
}

async function main() {
  loadEnvironmentFiles();
  const { host, port, probe } = listeningAddress();
  await checkPort(port, host);
  await install();

  const demo = wantsDemo();
  const database = await openDatabase();
  const environment = applicationEnvironment(database);
  const label = demo ? "Preparing the database and the demo" : "Preparing the database";
  const credentials = await step(label, () => prepareDatabase(environment, demo));
  await buildIfStale();

  const server = start(process.execPath, ["--enable-source-maps", "dist/server.js"], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: process.platform !== "win32",
  });
  const ended = exitCode(server);
  const release = holdOutput(server);
  await step("Starting the server", () => untilReady(probe, server)).finally(release);
  serving = true;
  rememberPort(port);
  console.log(summary(environment.APP_URL || `http://localhost:${port}`, credentials));
  await ended;
  throw new Failure("The server stopped unexpectedly. See its output above.");
}

await live(main, { signalled: () => (serving ? 0 : 130) });
