import { z } from "zod";
import { bodyId, instant, pathId, revision } from "@/lib/schemas";

/** A draft's largest content as JSON: the longest letter that can be saved, and what is around it. */
const maxContent = 400_000;

/** What a draft is of: a template, an offer's letter or, with neither, a new template. */
export const DraftSubject = z.object({
  templateId: bodyId().nullable(),
  offerId: bodyId().nullable(),
});
export type DraftSubject = z.output<typeof DraftSubject>;

export const newTemplate: DraftSubject = { templateId: null, offerId: null };
export const ofTemplate = (templateId: number): DraftSubject => ({ templateId, offerId: null });
export const ofLetter = (offerId: number): DraftSubject => ({ templateId: null, offerId });

export const DraftQuery = z.object({
  templateId: pathId("template").optional(),
  offerId: pathId("offer").optional(),
});

/** Texts of a form by their fields. */
export const DraftContent = z
  .record(z.string().max(40), z.string())
  .refine((content) => JSON.stringify(content).length <= maxContent, "Too long");
export type DraftContent = z.output<typeof DraftContent>;

export const SaveDraftInput = DraftSubject.extend({
  content: DraftContent,
  baseRevision: revision().nullable(),
});
export type SaveDraftInput = z.output<typeof SaveDraftInput>;

export const DeleteDraftInput = DraftSubject.extend({
  savedAt: instant().describe("When the draft was saved that ends; a later one stays"),
});
export type DeleteDraftInput = z.output<typeof DeleteDraftInput>;

export const Draft = z
  .object({
    content: z.record(z.string(), z.string()),
    baseRevision: revision().nullable().describe("The revision that the draft began with"),
    updatedAt: instant(),
  })
  .meta({ id: "Draft" });
export type Draft = z.output<typeof Draft>;

/** Another member who has the same open. */
export const OtherEditor = z
  .object({
    userId: bodyId(),
    name: z.string(),
    isEditing: z.boolean().describe("Whether they have changes that aren't saved"),
  })
  .meta({ id: "OtherEditor" });
export type OtherEditor = z.output<typeof OtherEditor>;

export const DraftState = z
  .object({
    draft: Draft.nullable().describe("Your changes that aren't saved"),
    others: z.array(OtherEditor).describe("Who else has it open now"),
  })
  .meta({ id: "DraftState" });
export type DraftState = z.output<typeof DraftState>;
