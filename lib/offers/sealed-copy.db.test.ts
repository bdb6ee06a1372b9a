import { createHash } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handleApi } from "@/app/api/routes";
import { closeDatabase, database } from "@/db/client";
import {
  accounts,
  auditEntries,
  auditSeals,
  events,
  links,
  offerVersions,
  sealedCopies,
  signingKeys,
} from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { deriveEventHash } from "@/lib/seals/derive-event-hash";
import { readSignatures } from "@/lib/seals/read-signatures";
import { rotateSigningKey } from "@/lib/seals/rotate-signing-key";
import {
  createApiKey,
  createCandidate,
  createOffer,
  createOwner,
  createTemplate,
} from "@/lib/testing/factories";
import { readAttachments } from "@/lib/testing/read-attachments";
import { readPdf } from "@/lib/testing/read-pdf";
import { answerOffer } from "./answer-offer";
import { getLinkedSealedPdf, getSealedPdf } from "./get-sealed-pdf";
import { sealOfferTask } from "./queue-sealing";
import { sealAccepted, sealOffer } from "./seal-offer";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

let owner: Member;
let stranger: Member;

beforeAll(async () => {
  [owner, stranger] = await Promise.all([
    createOwner({ name: "Nordwind Energie", timeZone: "Europe/Berlin", locale: "en-GB" }),
    createOwner(),
  ]);
});
afterAll(closeDatabase);

const agent =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";

async function sentOffer() {
  const { accountId } = owner;
  const body = "<h1>Offer</h1><p>We offer {{ salary }}.</p>";
  const { id: templateId } = await createTemplate({ accountId, body });
  const { id: candidateId } = await createCandidate({
    ...{ accountId, firstName: "Amara", lastName: "Lindqvist", email: "amara@example.com" },
  });
  const offer = await createOffer(owner, {
    ...{ templateId, candidateId, salary: 92_000, currency: "EUR", payFrequency: "yearly" },
  });
  await updateOffer(owner, offer.id, { salary: 95_000 });
  await transitionOffer(owner, offer.id, "sent");
  const [link] = await database().select().from(links).where(eq(links.offerId, offer.id));
  return { id: offer.id, linkId: link?.id ?? "" };
}

async function acceptedOffer(typedName = "Amara Lindqvist") {
  const offer = await sentOffer();
  const visit = { linkId: offer.linkId, address: "203.0.113.47", agent };
  const answer = { status: "accepted" as const, version: 2, typedName, askedName: typedName };
  expect(await answerOffer(visit, answer)).toBe("recorded");
  return offer;
}

const copyOf = async (offerId: number) => {
  const copies = await database()
    .select()
    .from(sealedCopies)
    .where(and(eq(sealedCopies.accountId, owner.accountId), eq(sealedCopies.offerId, offerId)));
  expect(copies.length).toBeLessThan(2);
  return copies[0];
};

const jobsOf = (offerId: number) =>
  database().execute(sql`
    select task_identifier, attempts from graphile_worker.jobs where key = ${`seal:${offerId}`}`);

test("a candidate's acceptance is sealed: letter, certificate, evidence, signature", async () => {
  const { id, linkId } = await acceptedOffer();
  const { bytes, name } = await getSealedPdf(owner, id);
  expect(name).toMatch(new RegExp(`^Amara Lindqvist - .+ - offer ${id} accepted$`));
  const active = isNull(signingKeys.retiredAt);
  const [key] = await database().select().from(signingKeys).where(active);
  expect(await readSignatures(bytes)).toMatchObject([
    { fingerprint: key?.fingerprint, isValid: true, isWhole: true },
  ]);
  const pdf = readPdf(bytes);
  const [letter = "", certificate = ""] = pdf.pages;
  expect(letter).toContain("Offer We offer €95,000");
  const copy = await copyOf(id);
  expect(certificate).toContain(`Certificate ${copy?.number}`);
  expect(copy?.number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  for (const text of [
    "Amara Lindqvist accepted the offer",
    "Name typed by the candidate",
    "€95,000 per year",
    "Version 2",
    "same name",
    "amara@example.com",
    "In Berlin",
    "203.0.113.47",
    "Safari 26 on iPhone",
    "/verify",
    (key?.fingerprint ?? "").slice(0, 16),
  ]) {
    expect(certificate, text).toContain(text);
  }
  expect(pdf.descriptions).toEqual([expect.stringMatching(/^QR code: http.*\/verify$/)]);
  expect(pdf.tags).toEqual(expect.arrayContaining(["H1", "H2", "Table", "TH", "Figure"]));
  expect(bytes.toString("latin1")).toContain("<pdfuaid:part>1<");
  expect(bytes.includes(linkId)).toBe(false);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(copy).toMatchObject({ sha256, version: 2, signingKeyId: key?.id });
});

test("the letter's text and the evidence are within the copy, and prove each other", async () => {
  const { id } = await acceptedOffer("Amara L.");
  const { bytes } = await getSealedPdf(owner, id);
  const files = readAttachments(bytes);
  const evidence = JSON.parse(files.get("evidence.json")?.toString() ?? "{}");
  const [version] = await database()
    .select()
    .from(offerVersions)
    .where(and(eq(offerVersions.offerId, id), eq(offerVersions.number, 2)));
  const letter = files.get("letter.html") ?? Buffer.alloc(0);
  expect(letter.toString()).toBe(version?.letterHtml);
  expect(createHash("sha256").update(letter).digest("hex")).toBe(version?.letterHash);
  expect(evidence).toMatchObject({
    format: "proffer-acceptance-1",
    employer: "Nordwind Energie",
    offer: { id, version: 2, salary: 95_000, currency: "EUR" },
    letter: { file: "letter.html", sha256: version?.letterHash },
    acceptance: {
      ...{ byCandidate: true, typedName: "Amara L.", isSameName: false },
      ...{ address: "203.0.113.47", browser: agent },
    },
  });
  expect(readPdf(bytes).pages.at(-1)).toContain("different name");
  const copy = await copyOf(id);
  const rows = await database()
    .select()
    .from(events)
    .where(eq(events.offerId, id))
    .orderBy(events.id);
  const hashes = rows.map((event) => deriveEventHash(copy?.eventSalt ?? "", event));
  expect(evidence.events.map(({ sha256 }: { sha256: string }) => sha256)).toEqual(hashes);
  expect(evidence.events.map(({ type }: { type: string }) => type)).toEqual([
    ...["offer.created", "offer.updated", "offer.sent", "offer.accepted"],
  ]);
  expect(JSON.stringify(evidence)).not.toContain("92000");
});

test("acceptance queues the copy with it, which is made once, whoever asks first", async () => {
  const { id, linkId } = await acceptedOffer();
  expect(await jobsOf(id)).toMatchObject([{ task_identifier: sealOfferTask, attempts: 0 }]);
  expect(await copyOf(id)).toBeUndefined();
  const all = await Promise.all([
    ...Array.from({ length: 4 }, () => sealAccepted({ accountId: owner.accountId, id })),
    ...Array.from({ length: 4 }, async () => (await getSealedPdf(owner, id)).bytes),
    getLinkedSealedPdf(linkId).then((copy) => copy?.bytes),
  ]);
  const stored = (await copyOf(id))?.data;
  for (const bytes of all.slice(4)) expect(stored?.equals(bytes ?? Buffer.alloc(0))).toBe(true);
  await sealAccepted({ accountId: owner.accountId, id });
  expect((await copyOf(id))?.data.equals(stored ?? Buffer.alloc(0))).toBe(true);
});

test("the worker prints the head of the audit log, which covers the acceptance", async () => {
  const { id } = await acceptedOffer();
  await sealAccepted({ accountId: owner.accountId, id });
  const { bytes } = await getSealedPdf(owner, id);
  const evidence = JSON.parse(readAttachments(bytes).get("evidence.json")?.toString() ?? "{}");
  const { number, hash } = evidence.auditHead;
  expect(readPdf(bytes).pages.at(-1)).toContain(`Audit head, no. ${number}`);
  const [sealed] = await database()
    .select({ hash: auditSeals.hash })
    .from(auditSeals)
    .innerJoin(auditEntries, eq(auditEntries.id, auditSeals.entryId))
    .where(and(eq(auditEntries.action, "offer.accepted"), eq(auditEntries.subjectId, `${id}`)));
  expect(sealed?.hash.toString("hex")).toBe(hash);
});

test("a copy stays as it is after a rotation of the key and a new name", async () => {
  const { id } = await acceptedOffer();
  const before = (await getSealedPdf(owner, id)).bytes;
  await rotateSigningKey();
  await database()
    .update(accounts)
    .set({ name: "Südwind" })
    .where(eq(accounts.id, owner.accountId));
  expect((await getSealedPdf(owner, id)).bytes.equals(before)).toBe(true);
  const later = await acceptedOffer();
  const [[one], [other]] = [
    await readSignatures(before),
    await readSignatures((await getSealedPdf(owner, later.id)).bytes),
  ];
  expect(one?.fingerprint).not.toBe(other?.fingerprint);
});

test("an acceptance that a member recorded says so, and has no signature of the candidate", async () => {
  const { id } = await sentOffer();
  await transitionOffer(owner, id, "accepted");
  expect(await jobsOf(id)).toHaveLength(1);
  const page = readPdf((await getSealedPdf(owner, id)).bytes).pages.at(-1) ?? "";
  expect(page).toContain(`${owner.name} recorded that the offer`);
  expect(page).not.toMatch(/Name typed|Network|same name/);
});

test("nobody gets a copy of what wasn't accepted, or isn't theirs", async () => {
  const { id, linkId } = await sentOffer();
  expect(await sealOffer(owner.accountId, id)).toBeNull();
  expect(await jobsOf(id)).toHaveLength(0);
  await expect(getSealedPdf(owner, id)).rejects.toThrow("Sealed copy not found");
  expect(await getLinkedSealedPdf(linkId)).toBeNull();
  expect(await getLinkedSealedPdf("none")).toBeNull();
  await transitionOffer(owner, id, "accepted");
  await expect(getSealedPdf(stranger, id)).rejects.toThrow("Offer not found");
  await expect(getSealedPdf({ ...owner, permissions: new Set() }, id)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("any text in any field is set as text", async () => {
  const { id } = await acceptedOffer('#panic("x") $ \\ " ] ‮ 𝒜 '.repeat(5).slice(0, 190));
  const page = readPdf((await getSealedPdf(owner, id)).bytes).pages.at(-1) ?? "";
  expect(page).toContain('#panic("x")');
});

test("the API sends it as a file with a name, and again only to those who don't have it", async () => {
  const { id } = await acceptedOffer();
  const { key } = await createApiKey({ accountId: owner.accountId, ownerId: owner.userId });
  const get = async (path: string, headers = {}, method = "GET") => {
    const request = { method, headers: { "X-API-Key": key, ...headers } };
    const answer = await handleApi(new Request(`http://proffer${path}`, request));
    if (!answer) throw new Error("no answer");
    return answer;
  };
  const path = `/api/offers/${id}/sealed.pdf`;
  const first = await get(path);
  expect(first.status).toBe(200);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": expect.stringMatching(
      /^attachment; filename="Amara Lindqvist - .+accepted\.pdf"/,
    ),
    "cache-control": "private, no-cache",
    "x-content-type-options": "nosniff",
  });
  const bytes = Buffer.from(await first.arrayBuffer());
  expect(bytes.equals((await getSealedPdf(owner, id)).bytes)).toBe(true);
  const known = { "If-None-Match": first.headers.get("etag") ?? "" };
  expect((await get(path, known)).status).toBe(304);
  expect(await (await get(path, {}, "HEAD")).text()).toBe("");
  const { id: open } = await sentOffer();
  expect((await get(`/api/offers/${open}/sealed.pdf`)).status).toBe(404);
  expect((await get("/api/offers/0/sealed.pdf")).status).toBe(400);
});
