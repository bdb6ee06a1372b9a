import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("components/candidate", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
  .map((name) => [name, readFileSync(`components/candidate/${name}`, "utf8")] as const);

/** Properties and values that name a side, which is the other one in Arabic. */
const sided =
  /(?:(?:margin|padding|border|inset)-(?:left|right)|(?:float|clear|text-align):\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|[;{\s](?:left|right):)/g;

test("no style of candidates' pages names the left or the right", () => {
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap(([name, text]) =>
    [...text.matchAll(sided)].map((match) => `${name}: ${match[0]}`),
  );
  expect(found).toEqual([]);
});
