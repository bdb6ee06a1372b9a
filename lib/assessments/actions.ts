"use server";

import { defineAction } from "@/lib/define-action";
import { createAssessment } from "./create-assessment";
import { deleteAssessment } from "./delete-assessment";
import { duplicateAssessment } from "./duplicate-assessment";
import { publishAssessment } from "./publish-assessment";
import { reactivateAssessment, retireAssessment } from "./retire-assessment";
import {
  AssessmentId,
  AssessmentReference,
  CreateAssessmentInput,
  UpdateAssessmentInput,
} from "./schema";
import { updateAssessment } from "./update-assessment";

export const createAssessmentAction = defineAction({
  permission: "assessments.write",
  input: CreateAssessmentInput,
  run: createAssessment,
});

export const updateAssessmentAction = defineAction({
  permission: "assessments.write",
  input: AssessmentReference.and(UpdateAssessmentInput),
  run: (actor, { id, revision, ...input }) =>
    updateAssessment(actor, id, input, { ifMatch: revision }),
});

export const publishAssessmentAction = defineAction({
  permission: "assessments.write",
  input: AssessmentReference,
  run: (actor, { id, revision }) => publishAssessment(actor, id, { ifMatch: revision }),
});

export const retireAssessmentAction = defineAction({
  permission: "assessments.write",
  input: AssessmentReference,
  run: (actor, { id, revision }) => retireAssessment(actor, id, { ifMatch: revision }),
});

export const reactivateAssessmentAction = defineAction({
  permission: "assessments.write",
  input: AssessmentReference,
  run: (actor, { id, revision }) => reactivateAssessment(actor, id, { ifMatch: revision }),
});

export const duplicateAssessmentAction = defineAction({
  permission: "assessments.write",
  input: AssessmentId,
  run: (actor, { id }) => duplicateAssessment(actor, id),
});

export const deleteAssessmentAction = defineAction({
  permission: "assessments.write",
  input: AssessmentReference,
  run: (actor, { id, revision }) => deleteAssessment(actor, id, { ifMatch: revision }),
});
