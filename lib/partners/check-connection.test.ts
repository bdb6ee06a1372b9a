import { expect, it } from "vitest";
import type { PartnerAnswer } from "./call-partner";
import { type CallResult, checkConnection } from "./check-connection";

const partner = { baseUrl: "https://partner.test/api", partnerUuid: "p1" };

const response = (status: number, json: unknown): CallResult => {
  const answer: PartnerAnswer = { status, contentType: "application/json", text: "", json };
  return { answer, problem: null };
};

const good = {
  listed: response(200, { partner: { uuid: "p1" }, assessments: [{ id: "1", name: "One" }] }),
  stranger: response(401, { error: "no" }),
  unknown: response(404, { error: "no" }),
};

const failed = (calls: Partial<typeof good>) =>
  checkConnection(partner, { ...good, ...calls }).flatMap(({ name, passed }) =>
    passed === false ? [name] : [],
  );

it("has no objections to a partner that follows the contract", () => {
  const steps = checkConnection(partner, good);
  expect(steps.map(({ passed }) => passed)).toEqual(Array(7).fill(true));
});

it("reports problems by step", () => {
  const list = { partner: { uuid: "p2" }, assessments: [] };
  expect(failed({ listed: response(401, {}) })).toEqual(["listed"]);
  expect(failed({ listed: response(200, undefined) })).toEqual(["listed"]);
  expect(failed({ listed: response(200, { partner: { uuid: "p1" } }) })).toEqual(["listed"]);
  expect(failed({ listed: response(200, list) })).toEqual(["partner"]);
  expect(failed({ stranger: response(200, {}) })).toEqual(["refuses_strangers"]);
  expect(failed({ stranger: response(401, undefined) })).toEqual(["always_json"]);
  expect(failed({ unknown: response(200, {}) })).toEqual(["unknown_interview"]);
});

it("warns of plain http that the settings allow", () => {
  const secure = { baseUrl: "http://127.0.0.1:4100/api", partnerUuid: "p1" };
  const step = checkConnection(secure, good).find(({ name }) => name === "secure");
  expect(step).toMatchObject({ passed: true, isWarning: true });
  expect(step?.text).toMatch(/^It isn't/);
  expect(checkConnection(partner, good).some(({ isWarning }) => isWarning)).toBe(false);
});

it("skips what it couldn't check", () => {
  const silence: CallResult = { answer: null, problem: "The connection was refused" };
  const steps = checkConnection(partner, { listed: silence, stranger: silence, unknown: silence });
  expect(steps.map(({ passed }) => passed)).toEqual([false, null, null, null, null, null, null]);
  expect(steps[0]?.text).toContain("The connection was refused");
});
