import { desc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { brandings } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import type { Signatory } from "@/lib/letters/types";

const signatoryOf = statement((given: Given<{ accountId: number }>) =>
  build
    .select({
      name: brandings.signatoryName,
      title: brandings.signatoryTitle,
      image: brandings.signature,
    })
    .from(brandings)
    .where(eq(brandings.accountId, given.accountId))
    .orderBy(desc(brandings.id))
    .limit(1),
);

/**
 * Returns a letter's subject with who signs the account's letters. A template that doesn't mention
 * them saves the query.
 */
export async function withSignatory<Subject extends { account: object }>(
  on: Queryable,
  accountId: number,
  template: { body: string } | null,
  subject: Subject,
): Promise<Subject & { account: { signatory: Signatory | null } }> {
  const isSigned = template !== null && /signat/i.test(template.body);
  const signatory = isSigned ? await signatoryOf.first(on, { accountId }) : undefined;
  return { ...subject, account: { ...subject.account, signatory: signatory ?? null } };
}
