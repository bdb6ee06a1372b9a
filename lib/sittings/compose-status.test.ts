import { describe, expect, it } from "vitest";
import { sittingStatuses } from "@/db/enums";
import { type ReportedSitting, StatusDocument, statusDocument } from "./compose-status";

const at = (hour: number) => new Date(`2026-10-20T0${hour}:45:15.678Z`);

const sitting: ReportedSitting = {
  ...{ publicId: "our-id", partnerUuid: "p", partnerAccountId: "a", interviewUuid: "i" },
  ...{ externalId: "12345", customId: "c", status: "Completed", updatedAt: at(9) },
  ...{ startedAt: at(1), finishedAt: at(2), completedAt: at(3) },
  ...{ percent: 66.667, rawScore: 8, percentile: 90, grade: "D", rag: "Green", result: "Pass" },
};

describe("statusDocument", () => {
  it("reports the scores of a completed sitting, all as strings", () => {
    expect(statusDocument(sitting, "https://x.example/1")).toStrictEqual({
      partner: { uuid: "p", account_id: "a" },
      result_details: {
        ...{ status: "completed", overall_score: "66.667", raw_score: "8", percentile: "90" },
        ...{ grade: "D", rag: "Green", result: "Pass", result_url: "https://x.example/1" },
      },
      interview: { id: "our-id", uuid: "i" },
      assessment: { id: "12345", custom_id: "c" },
      overall_status: "Completed",
      metadata: { timestamp: "2026-10-20T03:45:15Z" },
    });
  });

  it("leaves absent scores out, and reports none before the end", () => {
    const unranked = statusDocument({ ...sitting, percentile: null, grade: null }, "u");
    expect(Object.keys(unranked.result_details)).toEqual(
      "status overall_score raw_score rag result result_url".split(" "),
    );
    for (const status of sittingStatuses.filter((each) => each !== "Completed")) {
      const { result_details, overall_status } = statusDocument({ ...sitting, status }, "u");
      expect(result_details).toStrictEqual({ status: status.toLowerCase() });
      expect(overall_status).toBe("In Progress");
    }
  });

  it("uses texts when there is nothing to report", () => {
    const bare = statusDocument({ ...sitting, partnerAccountId: null, customId: null }, "u");
    expect(bare.partner.account_id).toBe("");
    expect(bare.assessment.custom_id).toBe("");
    expect(StatusDocument.safeParse(bare).success).toBe(true);
  });

  it.each([
    ["Initiated", 9],
    ["Started", 1],
    ["In Progress", 9],
    ["Finished", 2],
    ["Completed", 3],
  ] as const)("reports when it became %s", (status, hour) => {
    const { metadata } = statusDocument({ ...sitting, status }, "u");
    expect(metadata.timestamp).toBe(`2026-10-20T0${hour}:45:15Z`);
  });
});
