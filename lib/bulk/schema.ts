import { z } from "zod";
import { bulkKinds, bulkOutcomes, bulkStatuses, bulkVerdicts } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { bodyId, commaList, instant, pathId, tally } from "@/lib/schemas";
import { maxFileRows, maxListRows } from "./rules";

export const BulkRunParams = z.object({ id: pathId("bulk run") });
export const BulkRowParams = z.object({ id: pathId("bulk run"), number: pathId("row") });

const filterValue = z.union([
  z.string().max(500),
  z.number(),
  z.boolean(),
  z.array(z.string().max(100)).max(100),
  z.null(),
]);

const input = z.record(z.string().max(100), z.string().max(2000));

const Selection = z.union([
  z.strictObject({ ids: z.array(bodyId()).min(1).max(maxListRows) }),
  z.strictObject({ filter: z.record(z.string().max(100), filterValue) }),
  z.strictObject({ rows: z.array(input).min(1).max(maxFileRows) }),
]);
export type BulkSelection = z.output<typeof Selection>;

/** Chosen one by one, or all that a list's filter finds, or the rows of a file. */
export const CreateBulkRunInput = z.object({
  kind: z.enum(bulkKinds),
  settings: z.record(z.string(), z.unknown()).default({}),
  selection: Selection,
});
export type CreateBulkRunInput = z.output<typeof CreateBulkRunInput>;

/** Some settings anew; those not named stay. */
export const UpdateBulkRunInput = z.object({
  settings: z.record(z.string(), z.unknown()).optional(),
});
export type UpdateBulkRunInput = z.output<typeof UpdateBulkRunInput>;

/** Corrected fields (an empty text takes one away), or whether the row is left out. */
export const FixRowInput = z.object({
  input: input.optional(),
  leftOut: z.boolean().optional(),
});
export type FixRowInput = z.output<typeof FixRowInput>;

export const BulkRowsQuery = PageQuery.extend({
  verdict: commaList(z.enum(bulkVerdicts)).optional(),
  outcome: commaList(z.enum(bulkOutcomes)).optional(),
  search: z.string().trim().max(200).optional(),
});
export type BulkRowsQuery = z.output<typeof BulkRowsQuery>;

export const BulkRunListQuery = PageQuery;
export type BulkRunListQuery = z.output<typeof BulkRunListQuery>;

/** The rest is the filter of the list that the kind chooses from. */
export const MatchingQuery = z
  .object({ kind: z.enum(bulkKinds).default("offer_assistance") })
  .catchall(z.string());
export type MatchingQuery = z.output<typeof MatchingQuery>;

/** One run of bulk work; instants ISO 8601 UTC. */
export const BulkRunDto = z
  .object({
    id: bodyId(),
    kind: z.enum(bulkKinds),
    status: z.enum(bulkStatuses),
    settings: z.record(z.string(), z.unknown()),
    /** What the work made so far; for `offer_assistance` its `publicId`. */
    result: z.record(z.string(), z.unknown()),
    createdByName: z.string(),
    createdAt: instant(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
    rows: tally(),
    /** How many of the rows are done, or will be once it is confirmed. */
    includedCount: tally(),
    verdicts: z.record(z.enum(bulkVerdicts), tally()),
    outcomes: z.record(z.enum(bulkOutcomes), tally()),
  })
  .meta({ id: "BulkRun" });
export type BulkRunDto = z.output<typeof BulkRunDto>;

export const BulkRowDto = z
  .object({
    position: z.int().min(1),
    input: z.record(z.string(), z.string()),
    label: z.string(),
    candidateId: bodyId().nullable(),
    offerId: bodyId().nullable(),
    invitationId: bodyId()
      .nullable()
      .describe("The candidate's invitation to the assessment that the run invites to"),
    verdict: z.enum(bulkVerdicts),
    reason: z.string().nullable(),
    outcome: z.enum(bulkOutcomes),
    error: z.string().nullable(),
  })
  .meta({ id: "BulkRow" });
export type BulkRowDto = z.output<typeof BulkRowDto>;

export const MatchingCount = z.object({ count: tally() }).meta({ id: "MatchingCount" });
export type MatchingCount = z.output<typeof MatchingCount>;

/** The fields of a row as they were given: the columns of a file, or the id of a chosen record. */
export type BulkInput = Record<string, string>;
