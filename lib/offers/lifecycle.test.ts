import { expect, test } from "vitest";
import { type OfferStatus, offerStatuses } from "@/db/enums";
import { checkLetter } from "@/lib/letters/check-letter";
import { checkTransition, nextSteps, updateRefusal } from "./lifecycle";

const sound = { problems: [], customFields: {}, fields: [] };

const moves: Record<OfferStatus, OfferStatus[]> = {
  draft: ["sent", "withdrawn"],
  sent: ["pending", "accepted", "declined", "withdrawn"],
  pending: ["accepted", "declined", "withdrawn"],
  accepted: [],
  declined: [],
  withdrawn: [],
};

test.each(offerStatuses.flatMap((from) => offerStatuses.map((to) => [from, to] as const)))(
  "%s to %s",
  (from, to) => {
    const verdict = checkTransition({ ...sound, status: from }, to);
    if (from === to) expect(verdict).toEqual({ kind: "same" });
    else if (moves[from].includes(to)) expect(verdict).toEqual({ kind: "move" });
    else {
      const reason = `Cannot change status from ${from} to ${to}`;
      expect(verdict).toEqual({ kind: "refused", reason });
    }
  },
);

test("unresolved variables prevent only sending", () => {
  const problems = checkLetter({ template: "<p>{{ start_date }}</p>", empty: ["start_date"] });
  const draft = { ...sound, status: "draft" as const, problems };
  expect(checkTransition(draft, "withdrawn")).toEqual({ kind: "move" });
  expect(checkTransition(draft, "sent")).toEqual({
    kind: "refused",
    reason: "Cannot send an offer with unresolved variables: start_date (empty)",
  });
});

test("required fields without a value prevent only sending", () => {
  const field = { key: "manager", label: "Manager", type: "text" as const, options: [] };
  const required = { ...field, required: true, isRetired: false };
  const fields = [
    required,
    { ...required, key: "car", label: "Car", type: "boolean" as const },
    { ...required, key: "perks", label: "Perks", required: false },
    { ...required, key: "desk", label: "Desk", isRetired: true },
  ];
  const draft = { ...sound, status: "draft" as const, fields };
  expect(checkTransition(draft, "sent")).toEqual({
    kind: "refused",
    reason: "Cannot send an offer without required fields: Manager, Car",
  });
  expect(checkTransition(draft, "withdrawn")).toEqual({ kind: "move" });
  const customFields = { manager: "Grace Hopper", car: false };
  expect(checkTransition({ ...draft, customFields }, "sent")).toEqual({ kind: "move" });
});

test("returns every status but the current one, with a reason if it isn't allowed", () => {
  expect(nextSteps({ ...sound, status: "pending" })).toEqual([
    { status: "draft", reason: "Cannot change status from pending to draft" },
    { status: "sent", reason: "Cannot change status from pending to sent" },
    { status: "accepted", reason: null },
    { status: "declined", reason: null },
    { status: "withdrawn", reason: null },
  ]);
});

test("a closed offer says why it cannot change", () => {
  expect(updateRefusal("declined")).toBe("Cannot update declined offer");
  expect(updateRefusal("pending")).toBeNull();
});
