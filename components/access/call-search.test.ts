import { expect, test } from "vitest";
import { callFilters } from "./call-search";

test("filters calls by credentials of every kind and rejects anything else", () => {
  const known = ["key:7", "client:3", "basic:2", "partner:4"];
  const search = { search: "", outcome: [], credential: [...known, "session:1", "key:x", ""] };
  expect(callFilters(search)).toEqual({ credential: known });
});
