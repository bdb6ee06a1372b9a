import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { sealOffer } from "@/lib/offers/seal-offer";
import { transitionOffer } from "@/lib/offers/transition-offers";
import { createOffer, createOwner } from "@/lib/testing/factories";
import { GET, POST } from "./route";

let copy: Buffer;

beforeAll(async () => {
  const owner = await createOwner({ name: "Nordwind Energie" });
  const { id } = await createOffer(owner, { status: "sent" });
  await transitionOffer(owner, id, "accepted");
  copy = (await sealOffer(owner.accountId, id)) ?? Buffer.alloc(0);
});
afterAll(closeDatabase);

const address = "http://localhost/verify";

async function read(answer: Response) {
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
}

function check(bytes: Buffer | null, headers: Record<string, string> = {}) {
  const body = new FormData();
  if (bytes) body.set("file", new File([new Uint8Array(bytes)], "copy.pdf"));
  return POST(new Request(address, { method: "POST", body, headers })).then(read);
}

test("shows a form to everyone, in the language of the browser", async () => {
  const { status, headers, page } = await read(await GET(new Request(address)));
  expect(status).toBe(200);
  expect(page).toContain(">Check a sealed copy</h1>");
  expect(page).not.toContain("<script");
  expect(headers.get("cache-control")).toBe("private, no-store");
  const german = { headers: { "Accept-Language": "de" } };
  expect((await read(await GET(new Request(address, german)))).page).toContain('lang="de"');
});

test("says whether a file was sealed here, changed since, or neither, and names nobody", async () => {
  const sealed = await check(copy);
  expect(sealed.status).toBe(200);
  expect(sealed.page).toMatch(/Sealed here and unchanged[\s\S]*\(UTC\)[\s\S]*[0-9a-f]{64}/);
  const changed = await check(Buffer.concat([copy, Buffer.from("\n")]));
  expect(changed.page).toContain("Changed after it was sealed");
  const unknown = await check(Buffer.from("%PDF-1.7"));
  expect(unknown.page).toContain("Not sealed here");
  for (const { page } of [sealed, changed, unknown]) expect(page).not.toMatch(/Nordwind|Lovelace/);
  expect((await check(copy, { "Accept-Language": "ar" })).page).toContain("مختوم هنا ولم يتغير");
});

test("says what is wrong with a form", async () => {
  const missing = await check(null);
  expect([missing.status, missing.page]).toEqual([400, expect.stringContaining("Choose a PDF")]);
  const large = await check(Buffer.alloc(20_000_001));
  expect([large.status, large.page]).toEqual([413, expect.stringContaining("too large")]);
  const broken = await read(
    await POST(
      new Request(address, {
        ...{ method: "POST", body: "--x\r\nnothing" },
        headers: { "Content-Type": "multipart/form-data; boundary=x" },
      }),
    ),
  );
  expect([broken.status, broken.page]).toEqual([400, expect.stringContaining("arrive whole")]);
  expect((await check(copy, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
});

test("slows down an address that checks many files", async () => {
  const from = { "x-client-ip": "203.0.113.98" };
  for (let count = 0; count < 60; count += 1) await check(null, from);
  const busy = await check(copy, from);
  expect([busy.status, busy.page]).toEqual([429, expect.stringContaining("Too many files")]);
});
