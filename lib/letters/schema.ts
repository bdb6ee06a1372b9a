import { z } from "zod";
import { letterProblemCodes, problemLevels } from "@/db/enums";

/** A variable that prevents a letter from being sent, as the template names it. */
export const UnresolvedVariable = z
  .object({
    name: z.string(),
    reason: z.enum(["unknown", "empty"]),
  })
  .meta({ id: "UnresolvedVariable" });
export type UnresolvedVariable = z.output<typeof UnresolvedVariable>;

/** What corrects a problem: a text of the letter, and the source that replaces it. */
export const ProblemFix = z
  .object({
    text: z.string().describe("The text to replace, as the letter's author sees it"),
    replacement: z.string().describe("HTML, and in a template Liquid, to write instead"),
  })
  .meta({ id: "ProblemFix" });
export type ProblemFix = z.output<typeof ProblemFix>;

/** What is wrong with a letter: errors prevent sending it, warnings ask first. */
export const LetterProblem = z
  .object({
    code: z.enum(letterProblemCodes),
    level: z.enum(problemLevels),
    message: z.string().describe("A sentence for the letter's author, without its full stop"),
    name: z.string().optional().describe("The variable or text that the problem is about"),
    place: z
      .object({ line: z.int().min(1), column: z.int().min(1) })
      .optional()
      .describe("Where it is in the template or edited letter, counting from 1"),
    fix: ProblemFix.optional(),
  })
  .meta({ id: "LetterProblem" });
export type LetterProblem = z.output<typeof LetterProblem>;

/** An error in a template; lines and columns count from 1. */
export const TemplateProblem = z
  .object({
    message: z.string(),
    line: z.int().min(1),
    column: z.int().min(1),
  })
  .meta({ id: "TemplateProblem" });
export type TemplateProblem = z.output<typeof TemplateProblem>;

/** SHA-256 of a letter's HTML. */
export const LetterHash = z.string().regex(/^[0-9a-f]{64}$/);
