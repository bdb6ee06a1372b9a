import { describe, expect, it } from "vitest";
import { InviteAnswer } from "@/lib/partners/contract-schema";
import { checkAnswer, leftOut } from "./check-answer";

const asked = {
  partnerUuid: "partner_uuid",
  candidateReference: "sample_candidate_id",
  assessmentId: "12345",
  interviewUuid: "interview_uuid",
};
const around = { ownOrigin: "http://localhost:3000", allowList: ["127.0.0.1:4100"] };

/** As printed in the contract's source. */
const sample = {
  partner: { uuid: "partner_uuid", account_id: "account_id" },
  interview: {
    uuid: "interview_uuid",
    id: "98765",
    url: "https://partner.com/testhere",
    username: "username",
    password: "password",
    web_token: "727FFD3A-7C56-45CC-A579-DF93FE0325E9",
  },
  candidate: { candidate_id: "sample_candidate_id" },
  assessment: { id: "12345" },
};

const check = (changes: object) => () =>
  checkAnswer(
    InviteAnswer.parse({ ...sample, interview: { ...sample.interview, ...changes } }),
    asked,
    around,
  );

describe("checkAnswer", () => {
  it("accepts the source's own sample", () => {
    expect(check({})).not.toThrow();
    expect(InviteAnswer.parse(sample).interview.web_token).toBe(sample.interview.web_token);
  });

  it("accepts plain http only from hosts that the settings trust", () => {
    expect(check({ url: "http://localhost:3000/s/1" })).not.toThrow();
    expect(check({ url: "http://127.0.0.1:4100/sit" })).not.toThrow();
    expect(check({ url: "http://partner.com/sit" })).toThrow(/https/);
    expect(check({ url: "javascript:alert(1)" })).toThrow(/https/);
    expect(check({ url: "sit" })).toThrow(/isn.t a valid address/);
  });

  it("rejects an answer about another interview or record", () => {
    expect(check({ uuid: "other" })).toThrow(/another interview: other/);
    const other = InviteAnswer.parse({ ...sample, assessment: { id: "999" } });
    expect(() => checkAnswer(other, asked, around)).toThrow(/assessment\.id/);
  });

  it("reports missing fields that the contract requires, without insisting on them", () => {
    expect(leftOut(InviteAnswer.parse(sample))).toEqual([]);
    const bare = InviteAnswer.parse({ interview: sample.interview, candidate: {} });
    expect(() => checkAnswer(bare, asked, around)).not.toThrow();
    expect(leftOut(bare)).toEqual(["partner.uuid", "candidate.candidate_id", "assessment.id"]);
  });

  it("needs the session's id and address", () => {
    for (const name of ["id", "url", "uuid"]) {
      const interview = { ...sample.interview, [name]: undefined };
      expect(InviteAnswer.safeParse({ ...sample, interview }).success).toBe(false);
    }
  });
});
