import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { confirmBulkRun } from "@/lib/bulk/confirm-run";
import { createBulkRun } from "@/lib/bulk/create-run";
import { exportBulkRows } from "@/lib/bulk/export-rows";
import { listBulkRows } from "@/lib/bulk/queries";
import { runChunk } from "@/lib/bulk/run-chunk";
import { env } from "@/lib/env";
import { listInvitations } from "@/lib/invitations/queries";
import { createPartner } from "@/lib/partners/create-partner";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";

afterAll(closeDatabase);

test("a row links to its invitation, and the file identifies the selected candidates", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "recruiter" });
  const actor = memberActor(accountId, userId, "recruiter");
  const partner = await createPartner(actor, {
    ...{ name: "Acme", baseUrl: "https://acme.example/api", partnerUuid: "acme" },
    ...{ username: "us", password: "secret" },
  });
  const settings = { partnerId: partner.id, assessmentId: "logic", assessmentName: "Logic" };
  const ada = await createCandidate({ accountId, candidateId: "A-1", email: "ada@example.com" });
  const { id } = await createBulkRun(actor, {
    ...{ kind: "invite_candidates", settings },
    selection: { ids: [ada.id, 2_000_000_000] },
  });
  const rows = async () => (await listBulkRows(actor, id, { limit: 10 })).rows;
  expect((await rows()).map(({ invitationId }) => invitationId)).toEqual([null, null]);
  await confirmBulkRun(actor, id);
  while (await runChunk({ accountId, id }));
  const invitations = await listInvitations(actor, { limit: 10, sort: "-createdAt" });
  const [invitation] = invitations.rows;
  expect(invitation).toMatchObject({ candidateId: ada.id, status: "waiting" });
  expect((await rows()).map(({ invitationId }) => invitationId)).toEqual([invitation?.id, null]);

  let file = "";
  for await (const part of exportBulkRows(actor, id)) file += part;
  const lines = file.split("\r\n");
  expect(lines[0]).toMatch(/Row,Name,Public ID,.*,Status,Result,Reason,Invitation$/);
  const [position, , publicId, candidateId, email] = lines[1]?.split(",") ?? [];
  expect([position, publicId, candidateId, email]).toEqual([
    ...["1", ada.publicId, "A-1", "ada@example.com"],
  ]);
  expect(lines[1]).toContain(
    `Ready,Created,,${env.APP_URL}/assessments/invitations/${invitation?.id}`,
  );
});
