import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { createPartner } from "@/lib/partners/create-partner";
import { handIn } from "@/lib/sittings/hand-in";
import { openSitting } from "@/lib/sittings/open-sitting";
import { saveAnswers } from "@/lib/sittings/save-answers";
import { createSitting } from "@/lib/testing/assessment-factories";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { addInvitations } from "./add-invitations";
import { getInvitationOrThrow } from "./queries";

afterAll(closeDatabase);

const occasion = { assessmentId: "a", assessmentName: "Logic", customId: null, sendInvite: false };

test("an invitation knows the account's own sitting behind it, and the number of answers to mark", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "recruiter" });
  const actor = memberActor(accountId, userId, "recruiter");
  const { id: candidateId } = await createCandidate({ accountId });
  const invite = async (partnerUuid: string) => {
    const input = { name: partnerUuid, baseUrl: "https://acme.example/api", partnerUuid };
    const partner = await createPartner(actor, { ...input, username: "us", password: "secret" });
    const [id = 0] = await inTransaction((tx) =>
      addInvitations(tx, actor, { ...occasion, partnerId: partner.id }, [
        { candidateId, additionalTime: 0 },
      ]),
    );
    return id;
  };
  const [own, other] = [await invite("ours"), await invite("theirs")];
  expect((await getInvitationOrThrow(actor, own)).sitting).toBeNull();

  const { interviewUuid } = await getInvitationOrThrow(actor, own);
  const given = { accountId, candidateId, partnerUuid: "ours", interviewUuid };
  const sitting = await createSitting(given);
  expect((await getInvitationOrThrow(actor, own)).sitting).toEqual({ id: sitting.id, toMark: 0 });
  const visit = { linkId: sitting.linkId };
  await openSitting(visit, { username: "", password: "" });
  await saveAnswers(visit, new Map([["q4", "It has one divisor."]]));
  await handIn(visit, "candidate");
  expect((await getInvitationOrThrow(actor, own)).sitting).toEqual({ id: sitting.id, toMark: 1 });

  await database()
    .update(assessmentInvitations)
    .set({ interviewUuid: "another" })
    .where(eq(assessmentInvitations.id, own));
  await database()
    .update(assessmentInvitations)
    .set({ interviewUuid })
    .where(eq(assessmentInvitations.id, other));
  expect((await getInvitationOrThrow(actor, other)).sitting, "of another partner").toBeNull();
});
