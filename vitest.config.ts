import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { reportTo } from "./scripts/test/vitest-report.mjs";
import { workers } from "./scripts/test/workers.mjs";

const report = process.env.PROFFER_REPORT;
const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const folders = ["app", "components", "db", "lib", "scripts"];
const anyTest = `{${folders.join(",")}}/**/*.test.{ts,tsx}`;
const databaseTest = `{${folders.join(",")}}/**/*.db.test.{ts,tsx}`;

/** Tests that set the environment before they import: their modules are nobody else's. */
const alone = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (name) => `${folder}/${name.replaceAll("\\", "/")}`,
    ),
  )
  .filter((path) => /\.test\.tsx?$/.test(path) && isAlone(readFileSync(join(root, path), "utf8")));

function isAlone(source: string): boolean {
  return /vi\.(?:stubEnv|mock|doMock|resetModules)\(|process\.env\.\w+ \??\??=[^=]/.test(source);
}

const unit = { name: "unit", include: [anyTest], exclude: [databaseTest, ...alone] };
const onDatabase = {
  ...{ setupFiles: "./scripts/test/own-database.mjs", maxWorkers: workers.database },
  sequence: { groupOrder: 1 },
};

export default defineConfig({
  resolve: { alias: { "@": root } },
  test: {
    environment: "node",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: workers.unit,
    passWithNoTests: true,
    cache: false,
    reporters: report ? ["default", reportTo(report)] : ["default"],
    projects: [
      { extends: true, test: { ...unit, isolate: false, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          ...{ name: "database", include: [databaseTest], exclude: alone, isolate: false },
          ...onDatabase,
        },
      },
      {
        extends: true,
        test: { name: "alone", include: alone, ...onDatabase },
      },
    ],
  },
});
