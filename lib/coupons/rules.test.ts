import { describe, expect, it, test } from "vitest";
import { recipientStatuses } from "@/db/enums";
import { couponState, isLowStock, maskCode, returnRefusal, stockRefusal } from "./rules";

test.each([
  ["COUPON2025", "••••2025"],
  ["ABCDEFGH", "••••EFGH"],
  ["ABCDE", "••••DE"],
  ["AB", "••••B"],
  ["A", "••••"],
  ["", "••••"],
  ["SPRING🎓🎓", "••••NG🎓🎓"],
])("%s is shown as %s", (code, masked) => {
  expect(maskCode(code)).toBe(masked);
});

test.each([
  [3, 5, "Only 3 coupons are left in Courses, but 5 are needed"],
  [1, 2, "Only 1 coupon is left in Courses, but 2 are needed"],
  [0, 1, "No coupons are left in Courses, but 1 is needed"],
])("%i left of %i needed are refused in words", (left, needed, text) => {
  expect(stockRefusal("Courses", left, needed)).toBe(text);
});

test.each([
  [null, null, "free"],
  [null, "2026-05-02", "free"],
  [null, "2026-05-01", "free"],
  [null, "2026-04-30", "expired"],
  [7, "2026-04-30", "allocated"],
] as const)(
  "with recipient %s until %s it is %s on 2026-05-01",
  (recipientId, expiresOn, state) => {
    expect(couponState({ recipientId, expiresOn }, "2026-05-01")).toBe(state);
  },
);

describe("returnRefusal", () => {
  it("refuses only free coupons, and those that may have been used", () => {
    expect(returnRefusal(null)).toBe("This coupon is not allocated");
    const refused = recipientStatuses.filter((status) => returnRefusal(status) !== null);
    expect(refused).toEqual(["accepted"]);
  });
});

test("stock is low below its threshold, and never with a threshold of 0", () => {
  expect(isLowStock({ free: 9, lowStockAt: 10 })).toBe(true);
  expect(isLowStock({ free: 10, lowStockAt: 10 })).toBe(false);
  expect(isLowStock({ free: 0, lowStockAt: 0 })).toBe(false);
});
