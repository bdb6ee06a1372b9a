import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { reportTo } from "./scripts/test/vitest-report.mjs";

const report = process.env.PROFFER_REPORT;

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    include: ["{app,components,db,lib,scripts}/**/*.test.{ts,tsx}"],
    environment: "node",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    passWithNoTests: true,
    cache: false,
    reporters: report ? ["default", reportTo(report)] : ["default"],
  },
});
