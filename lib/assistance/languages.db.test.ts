import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { candidates, outboxMessages } from "@/db/schema";
import { findLinkLocale } from "@/lib/auth/find-link-locale";
import { findDeliverable } from "@/lib/outbox/find-deliverable";
import { actor, createOwnAccount, notifiedOffer } from "@/lib/testing/assistance-fixtures";
import { findLinkedRecipient } from "./find-linked-recipient";
import { resendAssistance } from "./resend-assistance";

beforeAll(createOwnAccount);
afterAll(closeDatabase);

async function lastMail(recipientId: number) {
  const [mail] = await database()
    .select()
    .from(outboxMessages)
    .where(eq(outboxMessages.recipientId, recipientId))
    .orderBy(desc(outboxMessages.id))
    .limit(1);
  return { subject: mail?.subject, locale: (await findDeliverable(mail?.id ?? 0))?.locale };
}

test("an offer to assist is in the account's language, or the candidate's if they have one", async () => {
  const { id, linkId, person } = await notifiedOffer();
  expect((await findLinkedRecipient(linkId))?.locale).toBe("en-US");
  expect(await lastMail(id)).toEqual({
    subject: "Bright Futures offers to assist you: education service",
    locale: "en-US",
  });
  await database().update(candidates).set({ locale: "ar" }).where(eq(candidates.id, person.id));
  expect((await findLinkedRecipient(linkId))?.locale).toBe("ar");
  expect(await findLinkLocale(linkId)).toBe("ar");
  await resendAssistance(actor, id);
  expect(await lastMail(id)).toEqual({
    subject: "عرض مساعدة لك من \u2068Bright Futures\u2069: خدمة تعليمية",
    locale: "ar",
  });
});
