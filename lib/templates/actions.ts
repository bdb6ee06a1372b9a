"use server";

import { defineAction } from "@/lib/define-action";
import { createTemplate } from "./create-template";
import { deleteTemplate } from "./delete-template";
import { duplicateTemplate } from "./duplicate-template";
import { restoreVersion } from "./restore-version";
import {
  CreateTemplateInput,
  RestoreVersionInput,
  TemplateId,
  TemplateReference,
  UpdateTemplateInput,
} from "./schema";
import { updateTemplate } from "./update-template";

export const createTemplateAction = defineAction({
  permission: "templates.write",
  input: CreateTemplateInput,
  run: createTemplate,
});

export const updateTemplateAction = defineAction({
  permission: "templates.write",
  input: TemplateReference.and(UpdateTemplateInput),
  run: (actor, { id, revision, ...input }) =>
    updateTemplate(actor, id, input, { ifMatch: revision }),
});

export const duplicateTemplateAction = defineAction({
  permission: "templates.write",
  input: TemplateId,
  run: (actor, { id }) => duplicateTemplate(actor, id),
});

export const deleteTemplateAction = defineAction({
  permission: "templates.write",
  input: TemplateReference,
  run: (actor, { id, revision }) => deleteTemplate(actor, id, { ifMatch: revision }),
});

export const restoreVersionAction = defineAction({
  permission: "templates.write",
  input: RestoreVersionInput,
  run: (actor, { id, number, revision }) =>
    restoreVersion(actor, id, number, { ifMatch: revision }),
});
