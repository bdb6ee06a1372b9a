import { z } from "zod";
import type { Transaction } from "@/db/client";
import type { BulkVerdict } from "@/db/enums";
import type { Actor } from "@/lib/auth/actor";
import { settleRows } from "@/lib/bulk/find-first-rows";
import { findLocale } from "@/lib/bulk/find-locale";
import { isUniqueViolation } from "@/lib/database-errors";
import { codesOf } from "@/lib/eligibility/check-codes";
import { findOrCreatePeople } from "@/lib/eligibility/find-or-create-people";
import { codeProblem, portionsProblem, secondActiveText } from "@/lib/eligibility/rules";
import type { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { insertEligibilities } from "@/lib/eligibility/write-eligibilities";
import { badRequest } from "@/lib/errors";
import { findEligibilityFacts, findReferences, type KnownFacts } from "./eligibility-facts";
import { readEligibility, windowDoubt } from "./eligibility-row";
import {
  defineBulkHandler,
  type ExaminedRow,
  type GivenRow,
  loneRow,
  type RowOutcome,
  uniqueRow,
  type ValidatedRow,
} from "./kind";

const Settings = z.object({
  /** True once a member has confirmed what the warnings say. */
  includeWarned: z.boolean().default(false),
});

const included = ({ includeWarned }: z.output<typeof Settings>): BulkVerdict[] => [
  "ready",
  ...(includeWarned ? (["warned"] as const) : []),
];

type ReadRow = GivenRow & ReturnType<typeof readEligibility>;

async function readRows(tx: Transaction, { accountId }: Actor, rows: readonly GivenRow[]) {
  const locale = await findLocale(tx, accountId);
  const references = await findReferences(tx, accountId, rows);
  const read = rows.map((row): ReadRow => {
    const known = references.get(row.input.candidateId ?? "");
    if (known && !known.candidateId) {
      const reason = `${known.name} has no candidate ID. Give them one first, then use it here`;
      return { ...row, label: known.name, eligibility: null, reason, note: null };
    }
    const candidateId = known?.candidateId ?? row.input.candidateId ?? "";
    return { ...row, ...readEligibility({ ...row.input, candidateId }, locale) };
  });
  const valid = read.flatMap(({ eligibility }) => eligibility ?? []);
  return { read, facts: await findEligibilityFacts(tx, accountId, valid) };
}

function testProblem({ testCode, portionCodes }: CreateEligibilityInput, { tests }: KnownFacts) {
  const test = tests.get(testCode);
  if (!test) return `There is no test ${testCode}`;
  if (test.retiredAt) return `Test ${testCode} is no longer offered`;
  return portionsProblem(test.portions, portionCodes);
}

/** Returns every conflict with the account's tests and catalogues, or null. */
function problemOf(inputs: CreateEligibilityInput, facts: KnownFacts): string | null {
  const unknown = codesOf(inputs).filter(({ kind, code }) =>
    facts.unknownCodes.has(`${kind}:${code}`),
  );
  const problems = new Set(
    [
      testProblem(inputs, facts) ?? [],
      ...unknown.map(({ kind, code }) => codeProblem(kind, code)),
    ].flat(),
  );
  return [...problems].join("; ") || null;
}

function examineRow(
  { position, label, eligibility, reason: refusal, note }: ReadRow,
  facts: KnownFacts,
): ExaminedRow {
  const person = eligibility && facts.people.get(eligibility.candidateId);
  const validated = { position, label, candidateId: person?.id ?? null, offerId: null };
  const problem = eligibility ? problemOf(eligibility, facts) : refusal;
  if (!eligibility || problem) {
    return loneRow({ ...validated, verdict: "invalid", reason: problem });
  }
  const { candidateId, testCode } = eligibility;
  const key = `${testCode}:${candidateId}`;
  const doubt = windowDoubt(eligibility, new Date());
  const reason = [doubt, note].filter(Boolean).join("; ") || null;
  const own: Pick<ValidatedRow, "verdict" | "reason"> = person?.activeTests.has(testCode)
    ? { verdict: "refused", reason: secondActiveText }
    : { verdict: doubt ? "warned" : "ready", reason };
  return uniqueRow({ ...validated, ...own }, key, "candidate and test");
}

/**
 * Creates eligibilities and new candidates. Throws `bad_request` for a second active eligibility.
 */
async function createEligibilities(
  tx: Transaction,
  actor: Actor,
  inputs: readonly CreateEligibilityInput[],
  { tests }: KnownFacts,
): Promise<Map<string, number>> {
  const people = await findOrCreatePeople(tx, actor, inputs);
  const rows = inputs.map((terms) => ({
    personId: people.get(terms.candidateId) ?? 0,
    testId: tests.get(terms.testCode)?.id ?? 0,
    terms,
  }));
  await insertEligibilities(tx, actor, rows).catch((error) => {
    throw isUniqueViolation(error) ? badRequest(secondActiveText) : error;
  });
  return people;
}

/** Creates eligibilities from a file, and the candidates that don't exist yet. */
export const importEligibilities = defineBulkHandler<z.output<typeof Settings>>({
  kind: "import_eligibilities",
  settings: Settings,
  source: null,
  included,
  async examine(tx, actor, _settings, rows) {
    const { read, facts } = await readRows(tx, actor, rows);
    return read.map((row) => examineRow(row, facts));
  },
  async run(tx, actor, { settings }, rows) {
    const { read, facts } = await readRows(tx, actor, rows);
    const settled = settleRows(read.map((row) => examineRow(row, facts)));
    const validated = new Map(settled.map((row) => [row.position, row]));
    const verdicts = included(settings);
    const isIncluded = (row?: ValidatedRow) => row !== undefined && verdicts.includes(row.verdict);
    const inputs = read.flatMap(({ position, eligibility }) =>
      eligibility && isIncluded(validated.get(position)) ? [eligibility] : [],
    );
    const people = await createEligibilities(tx, actor, inputs, facts);
    return {
      outcomes: read.map(({ position, eligibility }): RowOutcome => {
        const row = validated.get(position);
        if (!isIncluded(row) || !eligibility) {
          return { position, outcome: "failed", error: row?.reason ?? "Not added" };
        }
        const candidateId = people.get(eligibility.candidateId);
        return { position, outcome: "done", ...(candidateId && { candidateId }) };
      }),
    };
  },
});
