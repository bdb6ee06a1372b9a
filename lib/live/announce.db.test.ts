import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { listenTo } from "@/db/listen";
import { updateCandidate } from "@/lib/candidates/update-candidate";
import { updateOffer } from "@/lib/offers/update-offer";
import { createAccount, createMember, createOffer, memberActor } from "@/lib/testing/factories";
import { announce, liveChannel } from "./announce";
import { readNotice } from "./rules";

afterAll(closeDatabase);

const patience = { timeout: 10_000 };

/** Collects what the notices of an account name, from now on. */
async function hear(accountId: number) {
  const heard = { notices: 0, types: new Set<string>(), ids: new Set<string>() };
  let isListening = false;
  const stop = listenTo(liveChannel, {
    onListening: () => {
      isListening = true;
    },
    onMessage: (text) => {
      const notice = readNotice(text);
      if (notice?.account !== accountId) return;
      heard.notices += 1;
      for (const { type, id } of notice.subjects) {
        heard.types.add(type);
        if (id) heard.ids.add(id);
      }
    },
  });
  await vi.waitFor(() => expect(isListening).toBe(true), patience);
  return { heard, stop };
}

test("a notice names Home only if what it shows may have changed", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId });
  const recruiter = memberActor(accountId, userId, "recruiter");
  const { heard, stop } = await hear(accountId);
  const { types } = heard;
  const offer = await createOffer(recruiter);
  await vi.waitFor(() => expect(types).toContain("home"), patience);
  types.clear();
  await updateOffer(recruiter, offer.id, { salary: 123_456 });
  await updateCandidate(recruiter, offer.candidateId, { phone: "+44 20 7946 0000" });
  await vi.waitFor(() => expect(types).toContain("audit_entry"), patience);
  await vi.waitFor(() => expect(types).toContain("candidate"), patience);
  expect(types).not.toContain("home");
  await updateCandidate(recruiter, offer.candidateId, { lastName: "Renamed" });
  await vi.waitFor(() => expect(types).toContain("home"), patience);
  await stop();
});

test("announcements made at the same moment share one notice, and none is lost", async () => {
  const { id: accountId } = await createAccount();
  const { heard, stop } = await hear(accountId);
  for (let id = 1; id <= 40; id += 1) announce(accountId, [{ type: "job", id }]);
  await vi.waitFor(() => expect(heard.ids.size).toBe(40), patience);
  expect(heard.notices).toBe(1);
  await stop();
});
