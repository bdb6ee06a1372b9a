import { z } from "zod";
import { bulkKinds, bulkOutcomes, bulkStatuses, bulkVerdicts } from "@/db/enums";
import { maxFileRows } from "@/lib/format/files";
import { offerDates, offerPay } from "@/lib/offers/dto";
import { PageQuery } from "@/lib/pagination";
import { bodyId, commaList, instant, pathId, tally } from "@/lib/schemas";
import { maxListRows, maxPartRows } from "./rules";

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

const rows = () => z.array(input).min(1).max(maxPartRows);

const Selection = z.union([
  z.strictObject({ ids: z.array(bodyId()).min(1).max(maxListRows) }),
  z.strictObject({ filter: z.record(z.string().max(100), filterValue) }),
  z.strictObject({
    rows: rows(),
    total: z
      .int()
      .min(1)
      .max(maxFileRows)
      .optional()
      .describe("Rows of the file, if the others are added afterwards"),
  }),
]);
export type BulkSelection = z.output<typeof Selection>;

/** Selected by id, by a list's filter, or from a file. */
export const CreateBulkRunInput = z.object({
  kind: z.enum(bulkKinds),
  settings: z.record(z.string(), z.unknown()).default({}),
  selection: Selection,
});
export type CreateBulkRunInput = z.output<typeof CreateBulkRunInput>;

/** The next rows of a file; `from` is the position of the first, such as 5001. */
export const AddRowsInput = z.object({ from: z.int().min(1).max(maxFileRows), rows: rows() });
export type AddRowsInput = z.output<typeof AddRowsInput>;

/** Settings to change; the others stay. */
export const UpdateBulkRunInput = z.object({
  settings: z.record(z.string(), z.unknown()).optional(),
});
export type UpdateBulkRunInput = z.output<typeof UpdateBulkRunInput>;

/** Fixed fields (an empty text removes one), or whether the row is excluded. */
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

/** The other parameters are the filter of the kind's list. */
export const MatchingQuery = z
  .object({ kind: z.enum(bulkKinds).default("offer_assistance") })
  .catchall(z.string());
export type MatchingQuery = z.output<typeof MatchingQuery>;

/** A bulk run; instants ISO 8601 UTC. */
export const BulkRunDto = z
  .object({
    id: bodyId(),
    kind: z.enum(bulkKinds),
    status: z.enum(bulkStatuses),
    settings: z.record(z.string(), z.unknown()),
    /** Records created so far; for `offer_assistance` its `publicId`. */
    result: z.record(z.string(), z.unknown()),
    createdByName: z.string(),
    createdAt: instant(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
    rows: tally(),
    expectedRows: tally().nullable().describe("Rows of the file, while some are still to be added"),
    /** Number of rows that are processed, or will be once confirmed. */
    includedCount: tally(),
    verdicts: z.record(z.enum(bulkVerdicts), tally()),
    outcomes: z.record(z.enum(bulkOutcomes), tally()),
  })
  .meta({ id: "BulkRun" });
export type BulkRunDto = z.output<typeof BulkRunDto>;

/** The terms and the recipient of a row's offer. */
export const BulkRowOffer = z
  .object({ ...offerPay, ...offerDates, recipient: z.string().nullable() })
  .meta({ id: "BulkRowOffer" });
export type BulkRowOffer = z.output<typeof BulkRowOffer>;

export const BulkRowDto = z
  .object({
    position: z.int().min(1),
    input: z.record(z.string(), z.string()),
    label: z.string(),
    candidateId: bodyId().nullable(),
    offerId: bodyId().nullable(),
    offer: BulkRowOffer.nullable().describe("Terms of the offer that is sent or withdrawn"),
    invitationId: bodyId().nullable().describe("Candidate's invitation to the run's assessment"),
    verdict: z.enum(bulkVerdicts),
    reason: z.string().nullable(),
    outcome: z.enum(bulkOutcomes),
    error: z.string().nullable(),
  })
  .meta({ id: "BulkRow" });
export type BulkRowDto = z.output<typeof BulkRowDto>;

/** Counted exactly up to 10,000; where a search matches much of the account, up to fewer. */
export const MatchingCount = z
  .object({
    count: tally(),
    isExact: z.boolean().describe("False if at least `count` rows match"),
  })
  .meta({ id: "MatchingCount" });

/** Input of a row: the columns of a file, or the id of a selected record. */
export type BulkInput = Record<string, string>;
