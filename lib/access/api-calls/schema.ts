import { z } from "zod";
import { PageQuery } from "@/lib/pagination";
import { bodyId, commaList, instant, tally } from "@/lib/schemas";

/** Outcomes of a call: status below 400, 4xx, or 5xx. */
export const callOutcomes = ["succeeded", "refused", "failed"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const outcomeLabels: Record<CallOutcome, string> = {
  succeeded: "Succeeded",
  refused: "Refused",
  failed: "Failed",
};

/** The credential of a call, by kind and ID. */
export const callCredential = /^(?:key|client|basic|partner):\d{1,10}$/;

export const ApiCallListQuery = PageQuery.extend({
  credential: commaList(z.string().regex(callCredential))
    .optional()
    .describe("Credentials, separated by commas: `key:7`, `client:3`, `basic:2`, `partner:4`"),
  outcome: commaList(z.enum(callOutcomes)).optional(),
  search: z.string().trim().max(200).optional().describe("Part of the path, or a whole request ID"),
});
export type ApiCallListQuery = z.output<typeof ApiCallListQuery>;

export const ApiCallDto = z.object({
  id: bodyId(),
  credential: z.string(),
  credentialName: z.string(),
  method: z.string(),
  path: z.string().describe("Path without the query"),
  status: z.int(),
  milliseconds: tally(),
  requestId: z.string(),
  createdAt: instant(),
});
export type ApiCallDto = z.output<typeof ApiCallDto>;
