import { expect, it } from "vitest";
import { rolePermissions } from "@/lib/auth/permissions";
import { paletteEntries } from "./palette-entries";

const found = (text: string, role: "owner" | "recruiter" | "viewer" = "owner") =>
  paletteEntries(text, [], rolePermissions[role]).map(({ label }) => label);

it.each([
  ["webhook", ["New webhook", "Webhooks"]],
  ["audit", ["Audit"]],
  ["dark", ["Theme: dark"]],
  ["theme", ["Theme: light", "Theme: dark", "Theme: system"]],
  ["log out", ["Sign out"]],
  ["import", ["Import candidates", "Import eligibilities", "Bulk runs"]],
  ["help", ["Keyboard shortcuts"]],
  ["create cand", ["New candidate"]],
  ["time zone", ["Account"]],
  ["bulk", ["Bulk runs"]],
  ["zzzz", []],
])("finds %j", (text, labels) => {
  expect(found(text)).toEqual(labels);
});

it("offers only what a member may use", () => {
  expect(found("webhook", "recruiter")).toEqual([]);
  expect(found("new", "viewer")).toEqual([]);
  expect(found("audit", "viewer")).toEqual([]);
  expect(found("new", "recruiter")).toContain("New offer");
});

it("has one entry of a name in a group", () => {
  const ids = paletteEntries("", [], rolePermissions.owner).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
