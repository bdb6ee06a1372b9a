import { join } from "node:path";
import { inRoot, root } from "../support/paths.mjs";
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
  const imapPort = await freePort();
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
    MAIL_BOUNCE_ADDRESS: "bounces@example.com",
    MAIL_BOUNCE_IMAP_URL: `imap://bounces:secret@127.0.0.1:${imapPort}/INBOX`,
    PROFFER_IMAP_PORT: String(imapPort),
  };
}

/** Creates a copy of a demo for a host, or one per worker if the workers are the host. */
async function databaseOf(host, name, databases, demo) {
  if (host !== "process") return databases.create(name, demo);
  for (let worker = 0; worker < workers.inProcess; worker += 1) {
    await databases.create(`${name}_${worker}`, demo);
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

/** Returns the arguments for Playwright, whose output stays here wherever the specs are. */
const playwrightArgs = (name, projects, specs, grep) => [
  ...[inRoot("node_modules", "@playwright", "test", "cli.js"), "test", ...specs],
  ...projects.map((project) => `--project=${project}`),
  `--output=${inRoot("test-results", name)}`,
  ...(grep ? ["--grep", grep] : []),
  ...(grep || specs.length === 0 ? ["--pass-with-no-tests"] : []),
];

const ours = { checkout: root, demo: "demo", specs: [] };

/**
 * Serves the built application with `host` (`server`: ours, `next`: plain `next start`) on a copy
 * of the demo and runs Playwright's `projects` against it. On the host `process`, the tests call
 * the API's handlers themselves, each worker on its own copy.
 *
 * `release` is another release: its `name`, its `checkout`, the database with its `demo`, and which
 * of its `specs` run.
 */
export async function runEndToEnd({ host, projects, release = ours }, given) {
  const { databases, secret, browser, grep, node } = given;
  const { checkout, demo, specs } = release;
  const name = release.name ?? `${host}${node.suffix}`;
  const report = given.report(name);
  const database = await databaseOf(host, name, databases, demo);
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
    // Another release's sources are at a new path each time, so their cache goes with them.
    ...(release !== ours && { PLAYWRIGHT_TRANSFORM_CACHE_DIR: join(checkout, "cache") }),
  });
  const args = playwrightArgs(name, projects, specs, grep);
  const code = await exitCode(start(node.path, args, { cwd: checkout, env: environment }));
  addReport("playwright", readPlaywright(report, release.name), code);
  if (server) await stopChild(server);
  await way.stop();
}
