import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handleApi } from "@/app/api/routes";
import { closeDatabase, database } from "@/db/client";
import { events, links, offers, offerVersions } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { linkToken, linkUrl } from "@/lib/auth/links";
import { fillWithoutLinks } from "@/lib/letters/accept-url";
import { getSealedPdf } from "@/lib/offers/get-sealed-pdf";
import { updateOffer } from "@/lib/offers/update-offer";
import { createApiKey, createCandidate, createOffer, createOwner } from "@/lib/testing/factories";
import { readAttachments } from "@/lib/testing/read-attachments";
import { settings } from "@/scripts/test/depth.mjs";
import { GET as getAccept, POST as postAccept } from "./[token]/accept/route";
import { GET as getLetter } from "./[token]/letter/route";
import { POST as postOpen } from "./[token]/open/route";
import { GET as getOffer } from "./[token]/route";

const rounds = Number(settings.RACES);

let owner: Member;
let key: string;
let candidateId: number;

beforeAll(async () => {
  owner = await createOwner();
  const { accountId, userId: ownerId } = owner;
  ({ key } = await createApiKey({ accountId, ownerId }));
  const name = { firstName: "Ada", lastName: "Byron" };
  ({ id: candidateId } = await createCandidate({ accountId, ...name, email: null }));
});
afterAll(closeDatabase);

async function sentOffer() {
  const terms = { salary: 70_000, currency: "GBP", payFrequency: "yearly" } as const;
  const { id } = await createOffer(owner, { status: "sent", candidateId, ...terms });
  const [link] = await database().select().from(links).where(eq(links.offerId, id));
  return { id, linkId: link?.id ?? "" };
}

type Handler = (request: Request) => Promise<Response>;

/** The candidate's browser: it has what it was shown, and follows what leads from there. */
async function browse(linkId: string) {
  const at = (path: string) => `http://proffer/o/${path}`;
  const opened = await postOpen(new Request(at(`${linkToken(linkId)}/open`), { method: "POST" }));
  const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
  const send = async (handler: Handler, path: string, form?: Record<string, string>) => {
    const body = form && { method: "POST", body: new URLSearchParams(form) };
    const request = new Request(at(`${linkId}${path}`), { ...body, headers: { Cookie: cookie } });
    const answer = await handler(request);
    return { status: answer.status, text: await answer.text() };
  };
  const found = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? "";
  return {
    read: () => send(getOffer, ""),
    letter: () => send(getLetter, "/letter"),
    /** Presses "Accept" on a page, then signs on the page that follows. */
    async accept(page: string) {
      const address = found(page, new RegExp(`href="/o/${linkId}(/accept[^"]*)"`));
      const step = await send(getAccept, address);
      if (step.status !== 200) return step;
      const version = found(step.text, /name="version" value="(\d+)"/);
      return send(postAccept, "/accept", { version, name: "Ada Byron" });
    },
  };
}

/** Edits the pay as a system does, or as a member does on the dashboard. */
async function editPay(id: number, round: number): Promise<boolean> {
  const salary = 60_000 + round;
  if (round % 2 === 0) {
    const answer = await handleApi(
      new Request(`http://proffer/api/offers/${id}`, {
        ...{ method: "PUT", body: JSON.stringify({ salary }) },
        headers: { "X-API-Key": key, "Content-Type": "application/json" },
      }),
    );
    expect([200, 400]).toContain(answer?.status);
    return answer?.status === 200;
  }
  return updateOffer(owner, id, { salary }, { refusesLate: true }).then(
    () => true,
    (error) => {
      expect(error).toMatchObject({ code: "bad_request" });
      return false;
    },
  );
}

/** When the pay is edited: at these moments of the candidate's, or while they sign. */
const moments = [
  "with the letter",
  "before signing",
  "at once",
  "a moment later",
  "after",
] as const;

async function race(id: number, linkId: string, round: number) {
  const moment = moments[round % moments.length];
  const browser = await browse(linkId);
  const edit = () => editPay(id, round);
  const page = await browser.read();
  expect(page.text).toContain("£70,000");
  const early = moment === "with the letter" ? edit() : null;
  const letter = await browser.letter();
  let edited = early ?? (moment === "before signing" ? edit() : null);
  if (round % 4 < 2) await edited;
  const accepting = browser.accept(page.text);
  if (moment === "at once") edited = edit();
  if (moment === "a moment later") edited = pause(Math.random() * 12).then(edit);
  const answer = await accepting;
  edited ??= edit();
  return { browser, letter, answer, isEdited: await edited };
}

async function stateOf(id: number) {
  const [offer] = await database().select().from(offers).where(eq(offers.id, id));
  const versions = await database()
    .select()
    .from(offerVersions)
    .where(eq(offerVersions.offerId, id))
    .orderBy(offerVersions.number);
  const recorded = await database().select().from(events).where(eq(events.offerId, id));
  return { offer, versions, answers: recorded.filter(({ type }) => type === "offer.accepted") };
}

/** Expects that an offer was accepted with the letter that a frame showed, and is sealed with it. */
async function expectAccepted(id: number, linkId: string, letter: string, number: number) {
  const { answers, offer, versions } = await stateOf(id);
  const accepted = versions.find((version) => version.number === number);
  expect(answers).toHaveLength(1);
  expect(answers[0]?.data).toMatchObject({ version: number, letterHash: accepted?.letterHash });
  expect(offer).toMatchObject({ status: "accepted", version: number, salary: accepted?.salary });
  expect(versions.at(-1)?.number, "no version after the accepted one").toBe(number);
  const html = accepted?.letterHtml ?? "";
  expect(letter).toContain(fillWithoutLinks(html, linkUrl("offer", linkId)));
  const { bytes } = await getSealedPdf(owner, id);
  expect(readAttachments(bytes).get("letter.html")?.toString()).toBe(html);
}

test(
  "a letter is accepted as it was shown, or not at all, while its pay is edited",
  async () => {
    const outcomes = { accepted: 0, refused: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const { id, linkId } = await sentOffer();
      const { answer, browser, isEdited, letter } = await race(id, linkId, round);
      const about = `round ${round}: ${answer.status}, ${isEdited ? "edited" : "not edited"}`;
      if (answer.status === 303) {
        outcomes.accepted += 1;
        expect(isEdited, about).toBe(false);
        await expectAccepted(id, linkId, letter.text, 1);
        continue;
      }
      outcomes.refused += 1;
      expect(answer.status, about).toBe(409);
      expect(answer.text).toContain("The offer has changed");
      expect(answer.text).toContain(`£60,${String(round).padStart(3, "0")}`);
      expect(isEdited, about).toBe(true);
      expect(await stateOf(id)).toMatchObject({
        ...{ offer: { status: "pending", version: 2, salary: 60_000 + round }, answers: [] },
      });
      const shown = await browser.letter();
      expect((await browser.accept(answer.text)).status).toBe(303);
      await expectAccepted(id, linkId, shown.text, 2);
    }
    expect(outcomes.accepted, "some were accepted").toBeGreaterThan(0);
    expect(outcomes.refused, "some were refused").toBeGreaterThan(0);
  },
  rounds * 2000,
);

test("a form for a letter that has changed leads to the new one, whatever is wrong with it", async () => {
  const { id, linkId } = await sentOffer();
  const opened = await postOpen(
    new Request(`http://proffer/o/${linkToken(linkId)}/open`, { method: "POST" }),
  );
  const headers = { Cookie: opened.headers.get("set-cookie")?.split(";")[0] ?? "" };
  await updateOffer(owner, id, { salary: 1 });
  for (const form of ["version=1&name=", "version=1&name=Eve", "name=Eve"]) {
    const body = new URLSearchParams(form);
    const address = `http://proffer/o/${linkId}/accept`;
    const answer = await postAccept(new Request(address, { method: "POST", body, headers }));
    const text = await answer.text();
    expect([answer.status, text]).toEqual([409, expect.stringContaining("The offer has changed")]);
    expect(text).not.toContain(`action="${new URL(address).pathname}"`);
  }
  const direct = await getAccept(new Request(`http://proffer/o/${linkId}/accept`, { headers }));
  expect([direct.status, direct.headers.get("location")]).toEqual([303, `/o/${linkId}`]);
});
