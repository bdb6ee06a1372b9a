import { describe, expect, it } from "vitest";
import { StatusReport } from "@/lib/partners/contract-schema";
import {
  advance,
  type Reported,
  reportedAt,
  reportedScores,
  reportedStatus,
  type Standing,
} from "./lifecycle";

const report = (fields: object) =>
  StatusReport.parse({ interview: { id: "s1", uuid: "u1" }, ...fields });

const none = {
  ...{ overallScore: null, rawScore: null, percentile: null, grade: null },
  ...{ rag: null, result: null, resultUrl: null },
};
const current = (given: Partial<Standing>): Standing => ({
  ...none,
  status: "Initiated",
  ...{ reportedAt: null, resetAt: null },
  ...given,
});
const reported = (given: Partial<Reported>): Reported => ({
  status: "Started",
  scores: none,
  at: null,
  ...given,
});
const at = (time: string) => new Date(`2026-10-20T${time}Z`);

describe("reportedStatus", () => {
  it.each([
    [{ result_details: { status: "initiated" }, overall_status: "In Progress" }, "Initiated"],
    [{ result_details: { status: "in progress" }, overall_status: "In Progress" }, "In Progress"],
    [{ result_details: { status: "IN_PROGRESS" } }, "In Progress"],
    [{ result_details: { status: "finished" }, overall_status: "In Progress" }, "Finished"],
    [{ overall_status: "Completed" }, "Completed"],
    [{ overall_status: "In Progress" }, "In Progress"],
    [{ result_details: { status: "asleep" } }, null],
    [{}, null],
  ])("reads %j", (fields, status) => {
    expect(reportedStatus(report(fields))).toBe(status);
  });
});

it("reads numbers as texts, and blanks as nothing", () => {
  const details = {
    status: "completed",
    overall_score: 80,
    grade: "",
    rag: null,
    result: " Pass ",
  };
  const scores = reportedScores(report({ result_details: details }));
  expect(scores).toEqual({ ...none, overallScore: "80", result: "Pass" });
});

it("ignores times that are nonsense, or far in the future", () => {
  const now = at("12:00:00");
  const timeOf = (timestamp: unknown) => reportedAt(report({ metadata: { timestamp } }), now);
  expect(timeOf("2026-10-20T08:45:15Z")).toEqual(at("08:45:15"));
  expect([timeOf("soon"), timeOf(null), timeOf("2126-10-20T08:45:15Z")]).toEqual([
    null,
    null,
    null,
  ]);
});

describe("advance", () => {
  it.each(["waiting", "failed", "Initiated"] as const)("moves on from %s", (status) => {
    expect(advance(current({ status }), reported({ at: at("09:00:00") }))).toEqual({
      status: "Started",
      reportedAt: at("09:00:00"),
    });
  });

  it("never moves back", () => {
    expect(advance(current({ status: "Completed" }), reported({ status: "Finished" }))).toBeNull();
    expect(advance(current({ status: "Started" }), reported({ status: "Initiated" }))).toBeNull();
  });

  it("a repetition changes nothing", () => {
    const present = current({ status: "Started", reportedAt: at("09:00:00") });
    expect(advance(present, reported({ at: at("09:00:00") }))).toBeNull();
  });

  it("updates scores of the same status, and keeps those that are absent", () => {
    const present = current({ status: "Completed", overallScore: "70", grade: "C" });
    const scores = { ...none, overallScore: "80" };
    expect(advance(present, reported({ status: "Completed", scores }))).toEqual({
      status: "Completed",
      overallScore: "80",
      reportedAt: null,
    });
  });

  it("the scores of a later report of the same status replace earlier ones", () => {
    const wrong = { overallScore: "40", rawScore: "4", percentile: "20", grade: "F" };
    const scores = { overallScore: "60", rawScore: "6", percentile: "70", grade: "D" };
    const present = current({
      ...{ status: "Completed", reportedAt: at("10:00:05"), ...wrong },
      ...{ rag: "Red", result: "Fail", resultUrl: "https://us.example/1" },
    });
    const report = reported({
      ...{ status: "Completed", at: at("11:00:00") },
      scores: { ...none, ...scores, rag: "Green", result: "Pass", resultUrl: present.resultUrl },
    });
    expect(advance(present, report)).toEqual({
      ...{ status: "Completed", reportedAt: at("11:00:00"), ...scores },
      ...{ rag: "Green", result: "Pass" },
    });
  });

  it("moves on regardless of the reported time, as a partner's clocks may differ", () => {
    const present = current({ status: "Finished", reportedAt: at("10:00:05") });
    expect(advance(present, reported({ status: "Completed", at: at("10:00:02") }))).toEqual({
      status: "Completed",
      reportedAt: at("10:00:02"),
    });
  });

  it("ignores scores of the same status that are older than its own", () => {
    const present = current({ status: "Completed", reportedAt: at("10:00:05") });
    const scores = { ...none, overallScore: "70" };
    expect(
      advance(present, reported({ status: "Completed", scores, at: at("10:00:02") })),
    ).toBeNull();
  });

  it("ignores reports from before a reset: they are about the previous attempt", () => {
    const present = current({ resetAt: at("10:00:00") });
    expect(advance(present, reported({ status: "Completed", at: at("09:59:59") }))).toBeNull();
    expect(advance(present, reported({ status: "Started", at: at("10:00:00") }))).not.toBeNull();
  });
});
