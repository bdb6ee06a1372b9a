import { z } from "zod";
import { repeatedKeys } from "@/lib/candidates/rules";
import { testCode } from "@/lib/eligibility/schema";
import { PageQuery } from "@/lib/pagination";
import { bodyId, instant, line, listedTally, pathId, revision } from "@/lib/schemas";

export const TestParams = z.object({ id: pathId("test") });

const Portion = z.object({ code: line(100), name: line() });

/** Portions of a test, in order. */
const portions = z
  .array(Portion)
  .max(100)
  .superRefine((list, context) => {
    for (const index of repeatedKeys(list.map(({ code }) => ({ key: code })))) {
      context.addIssue({ code: "custom", path: [index, "code"], message: "Code is used twice" });
    }
  });

const optional = {
  portions: portions.optional(),
  /** Retired tests can't be scheduled. */
  retired: z.boolean().optional(),
};

export const CreateTestInput = z.object({ code: testCode(), name: line(), ...optional });
export type CreateTestInput = z.output<typeof CreateTestInput>;

/** Absent fields stay unchanged. */
export const UpdateTestInput = z.object({
  code: testCode().optional(),
  name: line().optional(),
  ...optional,
});
export type UpdateTestInput = z.output<typeof UpdateTestInput>;

/** Reference of a change or deletion on the dashboard, with the revision that the user saw. */
export const TestReference = z.object({ id: bodyId(), revision: z.int() });

export const testSorts = ["code", "-code", "name", "-name"] as const;

export const TestListQuery = PageQuery.extend({
  /** Matches code and name. */
  search: z.string().trim().max(200).optional(),
  retired: z.enum(["yes", "no"]).optional(),
  sort: z.enum(testSorts).default("code"),
});
export type TestListQuery = z.output<typeof TestListQuery>;

/** Instants ISO 8601 UTC. */
export const TestDto = z
  .object({
    id: bodyId(),
    code: z.string(),
    name: z.string(),
    portions: z.array(z.object({ code: z.string(), name: z.string() })),
    retiredAt: instant().nullable(),
    createdAt: instant(),
    updatedAt: instant(),
    revision: revision(),
  })
  .meta({ id: "Test" });
export type TestDto = z.output<typeof TestDto>;

/** A test with the number of its eligibilities, all and active. */
export const TestDetail = TestDto.extend({
  eligibilityCount: listedTally(),
  activeCount: listedTally(),
}).meta({ id: "TestDetail" });
export type TestDetail = z.output<typeof TestDetail>;

export const TestListRow = TestDetail.omit({ revision: true }).meta({ id: "TestListRow" });
export type TestListRow = z.output<typeof TestListRow>;
