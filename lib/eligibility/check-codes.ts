import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { CatalogueKind } from "@/db/enums";
import { catalogueCodes } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { codeProblem } from "./rules";
import type { EligibilityTerms } from "./schema";

interface GivenCode {
  kind: CatalogueKind;
  code: string;
}

/** Returns every code that an eligibility uses, of the kinds with a catalogue. */
export function codesOf(terms: EligibilityTerms): GivenCode[] {
  const { person, specialAccommodations = [], voucherCodes = [] } = terms;
  const of = (kind: CatalogueKind, codes: readonly string[]) =>
    codes.map((code) => ({ kind, code }));
  return [
    ...of("school", person.schoolCode ? [person.schoolCode] : []),
    ...of("accommodation", specialAccommodations),
    ...of(
      "attribute",
      person.additionalAttributes.map(({ key }) => key),
    ),
    ...of("voucher", voucherCodes),
  ];
}

/** Returns the codes that are missing from the account's catalogue, for kinds that have one. */
export async function findUnknownCodes(
  on: Queryable,
  accountId: number,
  given: readonly GivenCode[],
): Promise<GivenCode[]> {
  if (given.length === 0) return [];
  const { accountId: account, kind, code } = catalogueCodes;
  return on.execute<{ kind: CatalogueKind; code: string }>(sql`
    select distinct given.kind, given.code
    from json_to_recordset(${JSON.stringify(given)}::json) as given(kind catalogue_kind, code text)
    where exists (
      select from ${catalogueCodes} where ${account} = ${accountId} and ${kind} = given.kind)
    and not exists (
      select from ${catalogueCodes}
      where ${account} = ${accountId} and ${kind} = given.kind and ${code} = given.code)`);
}

const fieldOf: Record<CatalogueKind, string> = {
  school: "person.schoolCode",
  accommodation: "specialAccommodations",
  attribute: "person.additionalAttributes",
  voucher: "voucherCodes",
};

/** Throws `bad_request` for the first code that is missing from the account's catalogue. */
export async function requireKnownCodes(
  on: Queryable,
  accountId: number,
  given: readonly GivenCode[],
): Promise<void> {
  const [unknown] = await findUnknownCodes(on, accountId, given);
  if (!unknown) return;
  const text = codeProblem(unknown.kind, unknown.code);
  throw new AppError("bad_request", text, { details: { [fieldOf[unknown.kind]]: [text] } });
}
