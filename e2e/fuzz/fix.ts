import { pngAddress } from "@/lib/testing/images";
import { contractFixes } from "./contract-fixes";
import type { Body, Fix, Preparation } from "./preparation";
import type { Target } from "./records";

/** Puts two values in order; one alone stays as it is. */
function ordered(body: Body, first: string, last: string): Body {
  const [start, end] = [body[first], body[last]];
  return start && end && start > end ? { ...body, [first]: end, [last]: start } : body;
}

const distinct = (list: unknown, key: string): unknown =>
  Array.isArray(list) ? [...new Map(list.map((each) => [each?.[key], each])).values()] : list;

/** Fixes an eligibility for a test without portions, leaving out locked fields. */
function model(body: Body, target: Target): Body {
  const { candidate, ...terms } = ordered(body, "schedule_start_date", "eligibility_end_date");
  return {
    ...terms,
    ...{ test_code: target.testCode, portion_codes: [], client_eligibility_id: undefined },
    candidate: {
      ...candidate,
      candidate_id: target.candidateId,
      special_accommodations: undefined,
      additional_attributes: distinct(candidate?.additional_attributes, "key"),
    },
  };
}

function native(body: Body, target: Target): Body {
  const { person, ...terms } = ordered(body, "scheduleStartDate", "eligibilityEndDate");
  return {
    ...terms,
    ...{ testCode: target.testCode, candidateId: target.candidateId, personId: undefined },
    ...{ portionCodes: [], clientEligibilityId: undefined, specialAccommodations: undefined },
    person: { ...person, additionalAttributes: distinct(person?.additionalAttributes, "key") },
  };
}

const own = (index: number) => `own ${index}`;

/** Fixes a callback: an address, a user and a password, or nothing. */
function callback(body: Body, _: Target, index: number): Body {
  const isCalled = index % 2 === 0;
  return {
    ...body,
    callbackUrl: isCalled ? "https://example.com/status" : null,
    callbackUser: isCalled ? body.callbackUser || "user" : null,
    callbackPassword: isCalled ? body.callbackPassword || "password" : null,
  };
}

const withPortions = (body: Body): Body => ({ ...body, portions: distinct(body.portions, "code") });

/** Fixes a schedule of reminders: no day is listed twice. */
const reminding = ({ reminders, ...body }: Body): Body => ({
  ...body,
  reminders: reminders && { ...reminders, days: [...new Set(reminders.days)] },
});

const fixes: Record<string, Fix> = {
  ...contractFixes,
  "POST /accounts/{accountCode}/candidates": (body, target, index) =>
    model(body, { ...target, candidateId: own(index) }),
  "PUT /accounts/{accountCode}/candidates/{candidateId}/tests/{testCode}": model,
  "POST /api/candidates/{id}/erase": (body) => ({ ...body, confirmation: "Ada Byron" }),
  "POST /api/members": (body, _, index) => ({ ...body, email: `fuzz.${index}@example.com` }),
  "POST /api/basic-credentials": callback,
  "PUT /api/basic-credentials/{id}": callback,
  "POST /api/tests": (body, _, index) => ({ ...withPortions(body), code: `C-${index}` }),
  "PUT /api/tests/{id}": withPortions,
  "POST /api/letter-images": (body, _, index) => ({ ...body, image: pngAddress(2, index + 1) }),
  "PUT /api/account": reminding,
  "PUT /api/offers/{id}/reminders": (body) => ({ ...reminding(body), snoozedUntil: null }),
  "PUT /api/branding": (body) => ({
    ...{ ...body, logo: null, signature: null },
    ...{ letterhead: null, footer: null },
  }),
  "POST /api/offer-fields": (body, _, index) => ({
    ...body,
    key: `field_${index}`,
    options: body.type === "choice" ? ["One", "Two"] : [],
  }),
  "PATCH /api/offer-fields/{id}": ({ options: _, ...body }) => body,
  "POST /api/eligibilities": (body, target, index) =>
    native(body, { ...target, candidateId: own(index) }),
  "PUT /api/eligibilities/{id}": native,
  "POST /api/eligibilities/{id}/replace": native,
};

/** Returns the function that fixes generated bodies of a call where their schema can't. */
export function fixOf(name: string, targets: readonly Target[]): Preparation["fix"] {
  const fix = fixes[name];
  if (!fix) return undefined;
  return (body, index) => {
    const isRecord = body !== null && typeof body === "object" && !Array.isArray(body);
    return isRecord ? fix(body, targets[index % targets.length] ?? {}, index) : body;
  };
}
