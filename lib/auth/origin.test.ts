import { expect, it } from "vitest";
import { bareAddress } from "./origin";

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["203.0.113.9:51234", "203.0.113.9"],
  ["[2001:db8::9]", "2001:db8::9"],
  ["[2001:db8::9]:51234", "2001:db8::9"],
  ["2001:db8::9", "2001:db8::9"],
  ["::ffff:203.0.113.9", "::ffff:203.0.113.9"],
  ["", ""],
])("reads %s as an address", (given, address) => {
  expect(bareAddress(given)).toBe(address);
});
