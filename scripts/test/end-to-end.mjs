import { inRoot } from "../support/paths.mjs";
import { freePort } from "../support/ports.mjs";
import { exitCode, start, stopChild } from "../support/processes.mjs";
import { untilReady } from "../support/readiness.mjs";
import { cleanEnvironment } from "./environment.mjs";
import { startPooler } from "./pooler.mjs";
import { readPlaywright } from "./reports.mjs";
import { addReport } from "./totals.mjs";
import { workers } from "./workers.mjs";

const hosts = {
  server: () => ["dist/server.js"],
  next: (port) => [
    inRoot("node_modules", "next", "dist", "bin", "next"),
    ...["start", "-p", port, "-H", "127.0.0.1"],
  ],
};

async function serverSettings(secret) {
  const port = await freePort();
  const mailPort = await freePort();
  return {
    NODE_ENV: "production",
    APP_SECRET: secret,
    HOST: "127.0.0.1",
    PORT: port,
    SHUTDOWN_GRACE: "0",
    OUTBOUND_ALLOW: "127.0.0.1:*",
    APP_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    PROFFER_SMTP_PORT: String(mailPort),
  };
}

/** Creates a copy of the demo for a host, or one per worker if the workers are the host. */
async function databaseOf(host, databases, { suffix }) {
  const name = `${host}${suffix}`;
  if (host !== "process") return databases.create(name, "demo");
  for (let worker = 0; worker < workers.inProcess; worker += 1) {
    await databases.create(`${name}_${worker}`, "demo");
  }
  return databases.url(name);
}

async function serve(host, settings) {
  const server = start(process.execPath, ["--enable-source-maps", ...hosts[host](settings.PORT)], {
    env: cleanEnvironment(settings),
    stdio: ["ignore", "inherit", "inherit"],
  });
  await untilReady(settings.APP_URL, server);
  return server;
}

const direct = (database) => ({
  settings: { DATABASE_URL: database },
  stop: async () => {},
});

/** Returns the settings of a way to a database: direct, or through the given PgBouncer. */
async function wayTo(database) {
  if (!process.env.PGBOUNCER) return direct(database);
  const { address, stop } = await startPooler(process.env.PGBOUNCER, database);
  return { settings: { DATABASE_URL: address, DATABASE_DIRECT_URL: database }, stop };
}

/**
 * Serves the built application with `host` (`server`: ours, `next`: plain `next start`) on a copy
 * of the demo and runs Playwright's `projects` against it. On the host `process`, the tests call
 * the API's handlers themselves, each worker on its own copy.
 */
export async function runEndToEnd({ host, projects }, given) {
  const { databases, secret, browser, grep, node } = given;
  const report = given.report(`${host}${node.suffix}`);
  const database = await databaseOf(host, databases, node);
  const way = await wayTo(database);
  const settings = await serverSettings(secret);
  const server =
    host === "process" ? undefined : await serve(host, { ...settings, ...way.settings });
  const environment = cleanEnvironment({
    ...given.settings,
    ...settings,
    ...(server ? direct(database) : way).settings,
    // In process, the tests are the application too.
    NODE_ENV: server ? "test" : "production",
    PROFFER_BASE_URL: settings.APP_URL,
    PROFFER_DATABASE_URL: database,
    PROFFER_HOST: host,
    PROFFER_BROWSER: JSON.stringify(browser),
    PROFFER_REPORT: report,
  });
  const args = [
    ...[inRoot("node_modules", "@playwright", "test", "cli.js"), "test", "--pass-with-no-tests"],
    ...projects.map((project) => `--project=${project}`),
    ...(grep ? ["--grep", grep] : []),
  ];
  const code = await exitCode(start(node.path, args, { env: environment }));
  addReport("playwright", readPlaywright(report), code);
  if (server) await stopChild(server);
  await way.stop();
}
