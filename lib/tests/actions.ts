"use server";

import { defineAction } from "@/lib/define-action";
import { createTest } from "./create-test";
import { deleteTest } from "./delete-test";
import { CreateTestInput, TestReference, UpdateTestInput } from "./schema";
import { updateTest } from "./update-test";

export const createTestAction = defineAction({
  permission: "eligibility.write",
  input: CreateTestInput,
  run: createTest,
});

export const updateTestAction = defineAction({
  permission: "eligibility.write",
  input: TestReference.and(UpdateTestInput),
  run: (actor, { id, revision, ...input }) => updateTest(actor, id, input, { ifMatch: revision }),
});

export const deleteTestAction = defineAction({
  permission: "eligibility.write",
  input: TestReference,
  run: (actor, { id, revision }) => deleteTest(actor, id, { ifMatch: revision }),
});
