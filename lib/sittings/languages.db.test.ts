import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { candidates } from "@/db/schema";
import { findLinkLocale } from "@/lib/auth/find-link-locale";
import { begun, createOwnAccount, sittingOf } from "@/lib/testing/sitting-fixtures";
import { findLinkedSitting } from "./find-linked-sitting";
import { saveSentAnswer } from "./save-answers";

beforeAll(createOwnAccount);
afterAll(closeDatabase);

test("a sitting is in the account's language, or the candidate's if they have one", async () => {
  const { id, visit } = await begun();
  expect((await findLinkedSitting(visit.linkId))?.locale).toBe("en-US");
  const { candidateId } = await sittingOf(id);
  await database().update(candidates).set({ locale: "de" }).where(eq(candidates.id, candidateId));
  expect((await findLinkedSitting(visit.linkId))?.locale).toBe("de");
  expect(await findLinkLocale(visit.linkId)).toBe("de");
  expect(await saveSentAnswer(visit, "q3", ["many"])).toMatchObject({
    kind: "refused",
    locale: "de",
  });
});
