import { inRoot } from "../support/paths.mjs";
import { freePort } from "../support/ports.mjs";
import { exitCode, start, stopChild } from "../support/processes.mjs";
import { untilReady } from "../support/readiness.mjs";
import { cleanEnvironment } from "./environment.mjs";
import { readPlaywright } from "./reports.mjs";
import { addReport } from "./totals.mjs";

const hosts = {
  server: () => ["dist/server.js"],
  next: (port) => [
    inRoot("node_modules", "next", "dist", "bin", "next"),
    ...["start", "-p", port, "-H", "127.0.0.1"],
  ],
};

async function serverSettings(database, secret) {
  const port = await freePort();
  const mailPort = await freePort();
  return {
    NODE_ENV: "production",
    DATABASE_URL: database,
    APP_SECRET: secret,
    HOST: "127.0.0.1",
    PORT: port,
    OUTBOUND_ALLOW: "127.0.0.1:*",
    APP_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    PROFFER_SMTP_PORT: String(mailPort),
  };
}

async function serve(host, settings) {
  const server = start(process.execPath, ["--enable-source-maps", ...hosts[host](settings.PORT)], {
    env: cleanEnvironment(settings),
    stdio: ["ignore", "inherit", "inherit"],
  });
  await untilReady(settings.APP_URL, server);
  return server;
}

/**
 * Serves the built application by `host` (`server`: ours, `next`: plain `next start`) on `database`
 * and runs Playwright's `projects` against it. On the host `process` the tests call the API's
 * handlers themselves, each worker on its own copy of `database`.
 */
export async function runEndToEnd({ host, projects }, given) {
  const { database, secret, browser, grep, report } = given;
  const settings = await serverSettings(database, secret);
  const server = host === "process" ? undefined : await serve(host, settings);
  const environment = cleanEnvironment({
    ...given.settings,
    ...settings,
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
  const code = await exitCode(start(process.execPath, args, { env: environment }));
  addReport("playwright", readPlaywright(report), code);
  if (server) await stopChild(server);
}
