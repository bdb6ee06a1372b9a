import { z } from "zod";
import { catalogueKinds } from "@/db/enums";
import { PageQuery } from "@/lib/pagination";
import { anyLine, instant, line, tally } from "@/lib/schemas";
import { addLimit, codeLimit, nameLimit } from "./rules";

const Kind = z.enum(catalogueKinds);

export const CatalogueParams = z.object({ kind: Kind, code: line(codeLimit) });
export type CatalogueParams = z.output<typeof CatalogueParams>;

export const CatalogueListQuery = PageQuery.extend({
  /** All kinds if absent. */
  kind: Kind.optional(),
  /** Matches code and name. */
  search: z.string().trim().max(200).optional(),
});
export type CatalogueListQuery = z.output<typeof CatalogueListQuery>;

/** Codes of one kind. Existing codes take the given name. */
export const AddCodesInput = z.object({
  kind: Kind,
  codes: z
    .array(z.object({ code: line(codeLimit), name: anyLine(nameLimit).default("") }))
    .min(1)
    .max(addLimit),
});
export type AddCodesInput = z.output<typeof AddCodesInput>;

/** A code that eligibilities can name; `name` may be empty. */
export const CatalogueCodeDto = z
  .object({
    kind: Kind,
    code: z.string(),
    name: z.string(),
    createdAt: instant(),
  })
  .meta({ id: "CatalogueCode" });
export type CatalogueCodeDto = z.output<typeof CatalogueCodeDto>;

/** Numbers of new codes and of renamed existing ones. */
export const AddedCodes = z.object({ added: tally(), renamed: tally() }).meta({ id: "AddedCodes" });
export type AddedCodes = z.output<typeof AddedCodes>;

export const DeletedCode = z
  .object({ kind: Kind, code: z.string(), deletedAt: instant() })
  .meta({ id: "DeletedCode" });
export type DeletedCode = z.output<typeof DeletedCode>;
