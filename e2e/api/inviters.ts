import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { outboxMessages, sittings } from "@/db/schema";
import {
  basicHeader,
  createAssessment,
  createBasicCredential,
} from "@/lib/testing/assessment-factories";
import { test as base, type Tenant } from "../fixtures";
import { type Caller, caller } from "../http";

/** An inviter with an assessment of the tenant that it can invite candidates to. */
export interface Inviter {
  api: Caller;
  credentialId: number;
  username: string;
  password: string;
  partner: { uuid: string; account_id: string };
  assessmentId: string;
}

type Credential = Omit<Parameters<typeof createBasicCredential>[0], "accountId" | "createdBy">;

export const callerAs = (user: string, password: string): Caller =>
  caller({ Authorization: basicHeader(user, password) });

export async function mintInviter(tenant: Tenant, given: Credential = {}): Promise<Inviter> {
  const { accountId, owner } = tenant;
  const credential = await createBasicCredential({ accountId, createdBy: owner.userId, ...given });
  const assessment = await createAssessment({ accountId });
  return {
    api: caller({ Authorization: credential.authorization }),
    credentialId: credential.id,
    ...{ username: credential.username, password: credential.password },
    partner: { uuid: credential.partnerUuid, account_id: credential.partnerAccountId ?? "" },
    assessmentId: assessment.externalId,
  };
}

export interface Invitation {
  partner: Record<string, unknown>;
  candidate: Record<string, unknown>;
  assessment: Record<string, unknown>;
  interview: Record<string, unknown>;
}

/** Returns a valid invitation with the given parts changed. */
export function invitation(
  { partner, assessmentId }: Pick<Inviter, "partner" | "assessmentId">,
  changes: Partial<Invitation> = {},
): Invitation {
  return {
    partner: { ...partner, ...changes.partner },
    candidate: {
      candidate_id: "C-1",
      handback_url: "https://inviter.example/back?for=1",
      ...changes.candidate,
    },
    assessment: { id: assessmentId, ...changes.assessment },
    interview: { uuid: "interview-1", ...changes.interview },
  };
}

export const test = base.extend<{ inviter: Inviter }>({
  inviter: async ({ tenant }, use) => use(await mintInviter(tenant)),
});

export const invite = (inviter: Inviter, changes?: Partial<Invitation>) =>
  inviter.api.post("/api/invite_candidate", { body: invitation(inviter, changes) });

export const sittingsOf = (accountId: number) =>
  database().select().from(sittings).where(eq(sittings.accountId, accountId));

export const mailsOf = (accountId: number) =>
  database()
    .select()
    .from(outboxMessages)
    .where(
      and(
        eq(outboxMessages.accountId, accountId),
        eq(outboxMessages.kind, "assessment_invitation"),
      ),
    );
