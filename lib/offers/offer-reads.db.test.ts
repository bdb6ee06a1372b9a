import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import type { Member } from "@/lib/auth/actor";
import { csvLine } from "@/lib/format/csv";
import {
  createCandidate,
  createJob,
  createOffer,
  createOwner,
  createTemplate,
  memberActor,
} from "@/lib/testing/factories";
import { diffVersions } from "./diff-versions";
import { exportOffers } from "./export-offers";
import { getLetterDocument } from "./get-letter-document";
import { getOfferState } from "./get-offer-state";
import { getVersionOrThrow } from "./get-version";
import { listOfferEvents } from "./list-events";
import { listVersions } from "./list-versions";
import { previewLetter } from "./preview-letter";
import { updateOffer } from "./update-offer";

let owner: Member;
let stranger: Member;
let templateId: number;

beforeAll(async () => {
  [owner, stranger] = await Promise.all([createOwner(), createOwner()]);
  templateId = (await createTemplate({ accountId: owner.accountId })).id;
});
afterAll(closeDatabase);

test("versions are listed newest first, a page at a time, and compared", async () => {
  const { id } = await createOffer(owner, { templateId, salary: 70_000, currency: "GBP" });
  await updateOffer(owner, id, { salary: 75_000 });
  await updateOffer(owner, id, { startDate: "2030-01-15" });
  const first = await listVersions(owner, id, { limit: 2 });
  expect(first.rows.map((row) => row.number)).toEqual([3, 2]);
  const rest = await listVersions(owner, id, { limit: 2, cursor: first.nextCursor ?? "" });
  expect(rest.rows.map((row) => row.number)).toEqual([1]);
  expect(rest.nextCursor).toBeNull();

  const diff = await diffVersions(owner, id, { from: 1, to: 3 });
  expect(diff.fields).toEqual([
    { field: "salary", before: 70_000, after: 75_000 },
    { field: "startDate", before: null, after: "2030-01-15" },
  ]);
  expect(diff.letterChanged).toBe(true);
  expect(diff.letterHtml).toContain('<ins class="letter-added">75,000</ins>');
  expect(diff.changes).toBe(1);
  const compared = await getLetterDocument(owner, id, 3, 1);
  expect(compared).toContain('<del class="letter-removed">70,000</del>');
  expect(compared).toContain("<title>Offer");
  await expect(getLetterDocument(owner, id, 3, 9)).rejects.toThrow("Version not found");
  await expect(getLetterDocument(stranger, id, 3, 1)).rejects.toMatchObject({ code: "not_found" });
  expect((await getVersionOrThrow(owner, id, 1)).letterHtml).toContain("£70,000");
  await expect(getVersionOrThrow(owner, id, 9)).rejects.toThrow("Version not found");
});

test("the state includes steps with their reasons, and the link for those who may send", async () => {
  const body = "<p>{{ candidate_name }}, {{ start_date }}, {{ no_such_thing }}</p>";
  const { accountId } = owner;
  const open = await createTemplate({ accountId, body });
  const draft = await createOffer(owner, { templateId: open.id });
  const state = await getOfferState(owner, draft.id);
  expect(state.link).toBeNull();
  expect(state.unresolved.map(({ name, reason }) => `${name} ${reason}`).sort()).toEqual([
    "no_such_thing unknown",
    "start_date empty",
  ]);
  expect(state.steps.find((step) => step.status === "sent")?.reason).toContain("no_such_thing");
  expect(state.steps.find((step) => step.status === "accepted")?.reason).toBe(
    "Cannot change status from draft to accepted",
  );

  const sent = await createOffer(owner, { status: "sent", expiryDate: "2020-01-31" });
  const asOwner = await getOfferState(owner, sent.id);
  expect(asOwner.link).toMatch(/\/o\/[\w-]{22}\.[\w-]{43}$/);
  expect(asOwner.overdue).toBe(true);
  expect(asOwner.messages).toHaveLength(1);
  const viewer = memberActor(accountId, owner.userId, "viewer");
  expect((await getOfferState(viewer, sent.id)).link).toBeNull();
});

test("events come newest first, a page at a time", async () => {
  const { id } = await createOffer(owner, { status: "accepted" });
  const first = await listOfferEvents(owner, id, { limit: 2 });
  expect(first.rows.map((event) => event.type)).toEqual(["offer.accepted", "offer.sent"]);
  const rest = await listOfferEvents(owner, id, { limit: 2, cursor: first.nextCursor ?? "" });
  expect(rest.rows.map((event) => event.type)).toEqual(["offer.created"]);
});

test("a preview renders inherited pay, names missing variables, and writes nothing", async () => {
  const { accountId } = owner;
  const candidate = await createCandidate({ accountId, firstName: "<b>Ann</b>" });
  const job = await createJob({ accountId, salaryMin: 50_000, salaryMax: 60_000 });
  const body = "<p>{{ candidate_name }}: {{ salary }}, {{ start_date }}, {{ offer_id }}</p>";
  const template = await createTemplate({ accountId, body });
  const before = (await listOf(owner)).length;
  const preview = await previewLetter(owner, {
    candidateId: candidate.id,
    jobId: job.id,
    templateId: template.id,
  });
  expect(preview.document).toContain("£55,000");
  expect(preview.document).toContain("&lt;b&gt;Ann");
  expect(preview.problems).toMatchObject([{ name: "start_date", code: "empty_variable" }]);
  expect((await listOf(owner)).length).toBe(before);
  await expect(
    previewLetter(stranger, { candidateId: candidate.id, jobId: job.id }),
  ).rejects.toThrow("Candidate not found");
});

test("the letter is served without the candidate's link", async () => {
  const { id } = await createOffer(owner, { status: "sent" });
  const document = await getLetterDocument(owner, id);
  expect(document).toContain('class="offer-letter"');
  expect(document).not.toContain("/o/");
  await expect(getLetterDocument(owner, id, 2)).rejects.toThrow("Offer not found");
});

test("the export has every row of the filter, safe for spreadsheets", async () => {
  const { accountId } = stranger;
  const candidate = await createCandidate({ accountId, firstName: "=cmd()", lastName: "Evil" });
  const { id } = await createOffer(stranger, { candidateId: candidate.id });
  const lines = await listOf(stranger);
  const line = lines.find((each) => each.startsWith(`${id},`));
  expect(line).toContain(csvLine(["=cmd() Evil"]).trim());
  expect(line).toContain(`'=cmd() Evil`);
});

test("another account's offer looks like one that does not exist", async () => {
  const { id } = await createOffer(owner);
  const reads = [
    () => getOfferState(stranger, id),
    () => listVersions(stranger, id, { limit: 5 }),
    () => getVersionOrThrow(stranger, id, 1),
    () => diffVersions(stranger, id, { from: 1, to: 1 }),
    () => listOfferEvents(stranger, id, { limit: 5 }),
    () => getLetterDocument(stranger, id),
  ];
  for (const read of reads) await expect(read()).rejects.toThrow("Offer not found");
});

async function listOf(actor: Member): Promise<string[]> {
  let text = "";
  for await (const chunk of exportOffers(actor, { sort: "-createdAt" })) text += chunk;
  return text.trim().split("\r\n").slice(1);
}
