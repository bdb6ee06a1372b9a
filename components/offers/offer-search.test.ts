import { expect, test } from "vitest";
import {
  exportPath,
  isFiltered,
  loadOfferSearch,
  noOfferFilters,
  offerFilters,
  offerSearchParsers,
  offersPath,
} from "./offer-search";

const read = (path: string) => loadOfferSearch(new URL(path, "http://localhost"));
const unfiltered = read("/offers");

test("an address without filters lists all offers, last updated first", () => {
  expect(isFiltered(unfiltered)).toBe(false);
  expect(offerFilters(unfiltered)).toEqual({ sort: "-updatedAt" });
});

test.each([
  { search: "kim" },
  { status: ["accepted" as const, "declined" as const] },
  { jobId: 1 },
  { candidateId: 2 },
  { createdBy: 3 },
  { dueFrom: "2026-10-01" },
  { dueTo: "2026-10-31" },
  { createdFrom: "2026-10-01" },
  { createdTo: "2026-10-31" },
  { answeredFrom: "2026-08-24" },
  { expired: "true" as const },
])("the filter %j applies to the list, its address and its export", (filter) => {
  for (const path of [offersPath(filter), exportPath(filter)]) {
    const search = read(path);
    expect(search).toEqual({ ...unfiltered, ...filter });
    expect(isFiltered(search)).toBe(true);
    expect(offerFilters(search)).toEqual({ sort: "-updatedAt", ...filter });
  }
});

test("clearing removes every filter and keeps the sort", () => {
  const { sort: _, ...filters } = offerSearchParsers;
  expect(Object.keys(noOfferFilters).sort()).toEqual(Object.keys(filters).sort());
});

test("dates that the database can't store are ignored", () => {
  const path = "/offers?createdFrom=2026-02-30&createdTo=0000-01-01&answeredFrom=yesterday";
  expect(isFiltered(read(path))).toBe(false);
});
