import { randomUUID } from "node:crypto";
import { database } from "@/db/client";
import type { InvitationStatus } from "@/db/enums";
import * as tables from "@/db/schema";
import { seal } from "@/lib/auth/sealed";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import type { MockPartner } from "@/scripts/mock/mock-partner";
import { newSession } from "@/scripts/mock/sessions";
import { startMockPartner } from "@/scripts/mock/start-mock-partner";
import type { Tenant } from "../fixtures";
import { type Creator, candidates } from "./records";

let starting: Promise<MockPartner> | undefined;

/** Starts the partner that all calls of this process reach. */
function mockPartner(): Promise<MockPartner> {
  starting ??= startMockPartner();
  return starting;
}

export async function closeMockPartner(): Promise<void> {
  const mock = await starting;
  starting = undefined;
  await mock?.close();
}

/** Returns the callback credentials of a tenant's partner. */
export const callbackOf = ({ accountId }: Tenant) => ({
  user: `fuzz-${accountId}`,
  password: "callback",
});

async function insertPartners({ accountId }: Tenant, users: string[]) {
  const mock = await mockPartner();
  const { baseUrl, partnerUuid, accountId: partnerAccountId, username } = mock;
  return database()
    .insert(tables.partners)
    .values(
      users.map((callbackUser, index) => ({
        ...{ accountId, name: `Partner ${index}`, baseUrl, partnerUuid, partnerAccountId },
        ...{ username, password: seal(mock.password) },
        ...{ callbackUser, callbackPasswordHash: sha256("callback") },
      })),
    )
    .returning({ id: tables.partners.id });
}

export const partners: Creator = (tenant, count) =>
  insertPartners(
    tenant,
    Array.from({ length: count }, () => randomToken(16)),
  );

/** Creates invitations of one partner, which knows each; with a link unless they failed. */
export const invitations =
  (status: InvitationStatus): Creator =>
  async (tenant, count) => {
    const { accountId } = tenant;
    const mock = await mockPartner();
    const [partner] = await insertPartners(tenant, [callbackOf(tenant).user]);
    const people = await candidates(tenant, count);
    const rows = people.map(({ id }, index) => {
      const interviewUuid = randomUUID();
      const session = newSession(
        {
          partner: { uuid: mock.partnerUuid },
          candidate: { candidate_id: `P-${index}` },
          ...{ assessment: { id: "ok" }, interview: { uuid: interviewUuid } },
        },
        "ok",
      );
      mock.sessions.set(interviewUuid, session);
      return {
        ...{ accountId, partnerId: partner?.id ?? 0, candidateId: Number(id), interviewUuid },
        candidateReference: `P-${index}`,
        ...{ assessmentId: "ok", assessmentName: "Test", status, createdByName: "Owner" },
        ...(status !== "failed" && {
          ...{ partnerSessionId: session.id, url: seal("https://example.com/sit") },
          ...{ username: seal("candidate"), password: seal("letmein") },
        }),
      };
    });
    const { id, interviewUuid } = tables.assessmentInvitations;
    const created = await database()
      .insert(tables.assessmentInvitations)
      .values(rows)
      .returning({ id, interviewUuid });
    return created.map((row) => ({ ...row, partnerUuid: mock.partnerUuid }));
  };
