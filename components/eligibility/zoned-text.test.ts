import { expect, it } from "vitest";
import { zonedText } from "./zoned-text";

const plain = (text: string) => text.replaceAll(/\s/g, " ");
const instant = "2027-03-31T23:59:59Z";

it("names the time zone", () => {
  const newYork = { locale: "en-US", timeZone: "America/New_York" };
  expect(plain(zonedText(instant, newYork))).toBe("Mar 31, 2027, 7:59 PM in America/New York");
  const utc = { locale: "en-US", timeZone: "UTC" };
  expect(plain(zonedText(instant, utc))).toBe("Mar 31, 2027, 11:59 PM UTC");
});
