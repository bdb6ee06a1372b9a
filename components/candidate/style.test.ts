import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { colours } from "./style";

test("candidate pages use the dashboard's colors", () => {
  const tokens = readFileSync("app/globals.css", "utf8");
  for (const [name, [light, dark]] of Object.entries(colours)) {
    expect(tokens).toContain(`--color-${name}: light-dark(${light}, ${dark});`);
  }
});
