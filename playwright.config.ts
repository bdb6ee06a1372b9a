import { defineConfig } from "@playwright/test";

const report = process.env.PROFFER_REPORT;
const browser = JSON.parse(process.env.PROFFER_BROWSER ?? "{}");

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/smtp.setup.ts",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : "list",
  use: {
    baseURL: process.env.PROFFER_BASE_URL ?? "http://localhost:3000",
    launchOptions: { ...browser, env: { ...process.env, ...browser.env } },
    locale: "en-US",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "api", testDir: "e2e/api" },
    { name: "dashboard", testDir: "e2e/dashboard" },
    { name: "candidate", testDir: "e2e/candidate" },
    { name: "crash", testDir: "e2e/crash" },
    { name: "fuzz", testDir: "e2e/fuzz" },
  ],
});
