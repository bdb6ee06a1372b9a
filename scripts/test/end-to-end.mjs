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
    ...["start", "-p", String(port), "-H", "127.0.0.1"],
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
    PORT: String(port),
    OUTBOUND_ALLOW: "127.0.0.1:*",
    APP_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    PROFFER_SMTP_PORT: String(mailPort),
  };
}

/**
 * Serves the built application by `host` (`server`: ours, `next`: plain `next start`) on `database`
 * and runs Playwright's `projects` against it.
 */
export async function runEndToEnd({ host, projects, grep, database, secret, browser, report }) {
  const settings = await serverSettings(database, secret);
  const port = Number(settings.PORT);
  const server = start(process.execPath, ["--enable-source-maps", ...hosts[host](port)], {
    env: cleanEnvironment(settings),
    stdio: ["ignore", "inherit", "inherit"],
  });
  await untilReady(settings.APP_URL, server);
  const environment = cleanEnvironment({
    ...settings,
    NODE_ENV: "test",
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
  await stopChild(server);
}
