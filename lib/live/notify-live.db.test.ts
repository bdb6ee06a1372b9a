import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { listenTo } from "@/db/listen";
import { updateCandidate } from "@/lib/candidates/update-candidate";
import { updateOffer } from "@/lib/offers/update-offer";
import { createAccount, createMember, createOffer, memberActor } from "@/lib/testing/factories";
import { liveChannel } from "./notify-live";
import { readNotice } from "./rules";

afterAll(closeDatabase);

const patience = { timeout: 10_000 };

test("a notice names Home only if what it shows may have changed", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId });
  const recruiter = memberActor(accountId, userId, "recruiter");
  const offer = await createOffer(recruiter);
  const types = new Set<string>();
  let isListening = false;
  const stop = listenTo(liveChannel, {
    onListening: () => {
      isListening = true;
    },
    onMessage: (text) => {
      const notice = readNotice(text);
      if (notice?.account !== accountId) return;
      for (const { type } of notice.subjects) types.add(type);
    },
  });
  await vi.waitFor(() => expect(isListening).toBe(true), patience);
  await updateOffer(recruiter, offer.id, { salary: 123_456 });
  await updateCandidate(recruiter, offer.candidateId, { phone: "+44 20 7946 0000" });
  await vi.waitFor(() => expect(types).toContain("audit_entry"), patience);
  expect(types).not.toContain("home");
  await updateCandidate(recruiter, offer.candidateId, { lastName: "Renamed" });
  await vi.waitFor(() => expect(types).toContain("home"), patience);
  await stop();
});
