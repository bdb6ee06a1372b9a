import { expect, test } from "vitest";
import { type InvitedPerson, invitationStep, isShareable } from "./member-invitation-rules";

const person = (text: string): InvitedPerson => ({
  isPrivate: text.includes("private"),
  hasPassword: text.includes("password"),
  isVerified: text.includes("verified"),
  isOnlyHere: text.includes("only here"),
});

test.each([
  ["only here", true, "choose-password"],
  ["only here, password", false, "verify"],
  ["only here, password, verified", false, "sign-in"],
  ["known elsewhere", false, "verify"],
  ["known elsewhere, password", false, "verify"],
  ["known elsewhere, password, verified", false, "sign-in"],
  ["private, only here", false, "choose-password"],
  ["private, only here, password", false, "choose-password"],
  ["private, only here, password, verified", false, "sign-in"],
  ["private, known elsewhere", false, "choose-password"],
  ["private, known elsewhere, password", false, "choose-password"],
  ["private, known elsewhere, password, verified", false, "sign-in"],
  ["private, known elsewhere, verified", false, "choose-password"],
])("a link that is %s", (text, shareable, step) => {
  expect(isShareable(person(text))).toBe(shareable);
  expect(invitationStep(person(text))).toBe(step);
});
