import { afterAll, beforeAll, expect, test } from "vitest";
import { pageProof, visitCookie } from "@/components/candidate/visit-cookie";
import { closeDatabase } from "@/db/client";
import { createOwnAccount, notifiedOffer, recipient } from "@/lib/testing/assistance-fixtures";
import { GET, POST } from "./[token]/accept/route";
import { POST as decline } from "./[token]/decline/route";

beforeAll(createOwnAccount);
afterAll(closeDatabase);

const addressOf = (linkId: string) => `http://localhost/a/${linkId}/accept`;

const cookieOf = (linkId: string) =>
  visitCookie(`/a/${linkId}`, linkId, new Date(), false).split(";")[0] ?? "";

const send = (linkId: string, fields: Record<string, string>, isOpened = true) =>
  POST(
    new Request(addressOf(linkId), {
      method: "POST",
      body: new URLSearchParams({ visit: pageProof(linkId, new Date()), ...fields }),
      headers: isOpened ? { cookie: cookieOf(linkId) } : {},
    }),
  );

const statusOf = async (id: number) => (await recipient(id))?.status;

test("choosing a language on the page that confirms an answer records none", async () => {
  const { id, linkId } = await notifiedOffer();
  for (const isOpened of [true, false]) {
    const answer = await send(linkId, { language: "de" }, isOpened);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toContain("proffer-language=de");
    expect(await answer.text()).toContain("Angebot annehmen</button>");
  }
  expect((await send(linkId, { language: "tlh" })).status).toBe(303);
  expect(await statusOf(id)).toBe("notified");
});

test("after the visit has ended an answer is asked for once more", async () => {
  const { id, linkId } = await notifiedOffer();
  const answer = await send(linkId, {}, false);
  expect(answer.status).toBe(409);
  expect(answer.headers.get("set-cookie")).toContain("proffer-visit=");
  expect(await answer.text()).toContain("Please answer once more");
  expect(await statusOf(id)).toBe("notified");
});

test("an answer that is recorded stays, whatever its page is asked for", async () => {
  const { id, linkId } = await notifiedOffer();
  const headers = { cookie: cookieOf(linkId) };
  const page = await GET(new Request(addressOf(linkId), { headers }));
  expect(await page.text()).toContain('name="visit"');
  const body = new URLSearchParams();
  const address = `http://localhost/a/${linkId}/decline`;
  expect((await decline(new Request(address, { method: "POST", body, headers }))).status).toBe(303);
  const forms: Record<string, string>[] = [{}, { language: "de" }];
  for (const fields of forms) {
    expect((await send(linkId, fields)).status).toBe(303);
    expect((await send(linkId, fields, false)).status).toBe(303);
  }
  const again = await GET(new Request(addressOf(linkId), { headers }));
  expect([again.status, again.headers.get("location")]).toEqual([303, `/a/${linkId}`]);
  expect(await statusOf(id)).toBe("declined");
});
