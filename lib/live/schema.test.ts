import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { liveTypes } from "./schema";

const clients = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("client.ts"))
  .map((file) => readFileSync(`lib/${file}`, "utf8"))
  .join("\n");

test("every change refetches queries that exist", () => {
  const names = Object.values(liveTypes).flatMap(({ queries }) => queries);
  const missing = names.filter((name) => !clients.includes(`["${name}"`));
  expect(missing).toEqual([]);
});
