import { describe, expect, it } from "vitest";
import { CreateJobInput, JobListQuery, UpdateJobInput } from "./schema";

const fieldsOf = (input: unknown) =>
  CreateJobInput.safeParse(input).error?.issues.map((issue) => issue.path.join("."));

describe("CreateJobInput", () => {
  it("trims, empties and upper-cases", () => {
    const job = CreateJobInput.parse({ title: " Engineer ", department: " ", currency: "usd" });
    expect(job).toEqual({ title: "Engineer", department: null, currency: "USD" });
  });

  it.each([
    [{}, ["title"]],
    [{ title: " " }, ["title"]],
    [{ title: "x".repeat(201) }, ["title"]],
    [{ title: "x", currency: "ABC" }, ["currency"]],
    [{ title: "x", salaryMin: 0 }, ["salaryMin"]],
    [{ title: "x", salaryMin: 1.234 }, ["salaryMin"]],
    [{ title: "x", salaryMin: 2, salaryMax: 1 }, ["salaryMax"]],
    [{ title: "x", status: "paused" }, ["status"]],
    [{ title: "x", employmentType: "gig" }, ["employmentType"]],
  ])("refuses %j at %j", (input, fields) => {
    expect(fieldsOf(input)).toEqual(fields);
  });
});

describe("UpdateJobInput", () => {
  it("keeps absent fields absent and nulls null", () => {
    expect(UpdateJobInput.parse({ salaryMin: null })).toEqual({ salaryMin: null });
  });
});

describe("JobListQuery", () => {
  it("reads an address", () => {
    expect(JobListQuery.parse({ status: "open,closed", limit: "10" })).toEqual({
      status: ["open", "closed"],
      limit: 10,
      sort: "title",
    });
    expect(JobListQuery.safeParse({ sort: "salaryMin" }).success).toBe(false);
  });
});
