import { expect, test } from "vitest";
import { etagOf, expectedRevision, matchesEtag } from "./etag";

const asking = (headers: Record<string, string>) => new Request("http://x/", { headers });

test("reads the revision from If-Match", () => {
  expect(expectedRevision(asking({}))).toBeUndefined();
  expect(expectedRevision(asking({ "If-Match": "*" }))).toBeUndefined();
  expect(expectedRevision(asking({ "If-Match": etagOf("{}", 7) }))).toBe(7);
  expect(expectedRevision(asking({ "If-Match": '"r7"' }))).toBe(7);
  expect(expectedRevision(asking({ "If-Match": '"other"' }))).toBe(-1);
});

test("compares the whole tag of If-None-Match, weak ones too", () => {
  const tag = etagOf("{}", 7);
  expect(matchesEtag(asking({ "If-None-Match": `"a", W/${tag}` }), tag)).toBe(true);
  expect(matchesEtag(asking({ "If-None-Match": etagOf("[]", 7) }), tag)).toBe(false);
});
