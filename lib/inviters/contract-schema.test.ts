import { describe, expect, it } from "vitest";
import { contractText } from "@/lib/zod-texts";
import { additionalTime, InviteModel } from "./contract-schema";

const minimal = {
  partner: { uuid: "p" },
  candidate: { candidate_id: "c", handback_url: "https://a.example" },
  assessment: { id: "1" },
  interview: { uuid: "i" },
};

describe("additionalTime", () => {
  it.each([
    ["25", 25],
    ["0", 0],
    ["007", 7],
    ["00025", 25],
    ["12.555555555555", 12.556],
    ["500", 500],
    ["12.5", 12.5],
    ["33.33333", 33.333],
    [5, 5],
    [-0, 0],
  ])("reads %j as %d percent", (given, percent) => {
    expect(Object.is(additionalTime().parse(given), percent)).toBe(true);
  });

  it.each(["25%", "-5", "abc", "", " 5", "5.", ".5", "500.01", "1e2", -1, 500.5, Number.NaN, null])(
    "refuses %j",
    (given) => {
      const { error } = additionalTime().safeParse(given, { error: contractText });
      expect(error?.issues.map(({ message }) => message)).toEqual([
        "Must be a percentage from 0 to 500, such as 25",
      ]);
    },
  );
});

describe("InviteModel", () => {
  it("accepts only the required fields, and null and blank as absent", () => {
    expect(InviteModel.parse(minimal).candidate.first_name).toBeUndefined();
    const blank = InviteModel.parse({
      partner: { uuid: "p", account_id: null, send_invite: null },
      candidate: { ...minimal.candidate, first_name: " ", last_name: null, email: "" },
      assessment: { id: "1", custom_id: "", additional_time: null },
      interview: { uuid: "i", id: null, author: null },
    });
    expect(blank.candidate).toMatchObject({ first_name: undefined, email: undefined });
    expect(blank.partner.send_invite).toBeUndefined();
  });

  it("ignores unknown fields", () => {
    expect(InviteModel.parse({ ...minimal, more: 1 })).not.toHaveProperty("more");
  });

  it("refuses a reference that couldn't be returned as it came", () => {
    const interview = { uuid: "\ud800sv" };
    expect(InviteModel.safeParse({ ...minimal, interview }).error?.issues).toMatchObject([
      { path: ["interview", "uuid"], message: "Must be valid Unicode text" },
    ]);
    expect(InviteModel.parse({ ...minimal, interview: { uuid: "💥" } }).interview.uuid).toBe("💥");
  });

  it.each([".", "..", " . "])("refuses %j as a candidate's ID, which no path can contain", (id) => {
    const candidate = { ...minimal.candidate, candidate_id: id };
    const { error } = InviteModel.safeParse({ ...minimal, candidate });
    expect(error?.issues).toMatchObject([{ path: ["candidate", "candidate_id"] }]);
  });

  it("needs an address to email an invitation to", () => {
    const given = { ...minimal, partner: { uuid: "p", send_invite: true } };
    expect(InviteModel.safeParse(given).error?.issues[0]?.path).toEqual(["candidate", "email"]);
  });
});
