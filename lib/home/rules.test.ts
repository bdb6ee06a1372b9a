import { expect, test } from "vitest";
import { offersCreatedIn } from "./rules";

test.each([
  ["2026-10", "2026-10-01", "2026-10-31"],
  ["2026-12", "2026-12-01", "2026-12-31"],
  ["2027-02", "2027-02-01", "2027-02-28"],
  ["2028-02", "2028-02-01", "2028-02-29"],
])("the month %s goes from %s to %s", (month, createdFrom, createdTo) => {
  expect(offersCreatedIn(month, "sent")).toMatchObject({
    status: ["sent"],
    createdFrom,
    createdTo,
  });
});
