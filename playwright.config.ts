import { defineConfig } from "@playwright/test";
import { settings } from "./scripts/test/depth.mjs";
import { workersOn } from "./scripts/test/workers.mjs";

const report = process.env.PROFFER_REPORT;
const host = process.env.PROFFER_HOST;
/** Tests that need a server: sockets, races over connections, next-auth's routes, pages. */
const onTcp = /@tcp|api\/(?:\w+\.race|protocol|live)\.spec\.ts/;
const reducedMotion = settings.MOTION === "reduce" ? "reduce" : "no-preference";
/** A page lives for seconds: to optimize its scripts takes longer than it saves. */
const unoptimized = ["--js-flags=--no-opt --no-maglev"];
const browser = JSON.parse(process.env.PROFFER_BROWSER ?? "{}");

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/smtp.setup.ts",
  outputDir: `test-results/${host ?? "given"}`,
  workers: workersOn(host),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : "list",
  use: {
    baseURL: process.env.PROFFER_BASE_URL ?? "http://localhost:3000",
    launchOptions: {
      ...browser,
      args: [...(browser.args ?? []), ...unoptimized],
      env: { ...process.env, ...browser.env },
    },
    locale: "en-US",
    timezoneId: "UTC",
    contextOptions: { reducedMotion },
    screenshot: "only-on-failure",
    // What hangs says so, before the test's own time is up.
    ...{ actionTimeout: 20_000, navigationTimeout: 30_000 },
  },
  projects: [
    { name: "api", testDir: "e2e/api", ...(host === "process" && { grepInvert: onTcp }) },
    { name: "protocol", testDir: "e2e/api", grep: onTcp },
    { name: "smoke", testDir: "e2e/api", grep: /@smoke/ },
    { name: "fuzz", testDir: "e2e/fuzz" },
    { name: "dashboard", testDir: "e2e/dashboard" },
    { name: "candidate", testDir: "e2e/candidate" },
    { name: "crash", testDir: "e2e/crash" },
  ],
});
