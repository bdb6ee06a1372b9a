import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase } from "@/db/client";
import type { Member } from "@/lib/auth/actor";
import { addLetterImage } from "@/lib/letter-images/add-letter-image";
import { previewTemplate } from "@/lib/templates/preview-template";
import { createOffer, createOwner, createTemplate } from "@/lib/testing/factories";
import { pngAddress } from "@/lib/testing/images";
import { getOfferState } from "./get-offer-state";
import { previewLetter } from "./preview-letter";
import { previewManualLetter } from "./preview-manual-letter";
import { updateOffer } from "./update-offer";

let owner: Member;

beforeAll(async () => {
  owner = await createOwner();
});

afterAll(closeDatabase);

const messagesOf = async (id: number) =>
  (await getOfferState(owner, id)).problems.map(({ code, message }) => `${code}: ${message}`);

const terms = { salary: 150000, currency: "USD", payFrequency: "yearly" } as const;
const typed = "<p>Your salary is $155,000 per year.</p>";
const contradiction = "contradiction: The letter says $155,000, the offer says $150,000";

it("compares a manual letter with the terms, and again when they change", async () => {
  const { id } = await createOffer(owner, terms);
  const html = `${typed}<p>[Manager]</p>`;
  await updateOffer(owner, id, { renderedHtml: html });
  const placeholder = expect.stringMatching(/^foreign_placeholder/);
  expect(await messagesOf(id)).toEqual([placeholder, contradiction]);
  await updateOffer(owner, id, { startDate: "2027-02-01" });
  expect(await messagesOf(id)).toEqual([placeholder, contradiction]);
  await updateOffer(owner, id, { salary: 155000 });
  expect(await messagesOf(id)).toEqual([placeholder]);
  await updateOffer(owner, id, { currency: "EUR" });
  expect(await messagesOf(id)).toEqual([
    placeholder,
    "contradiction: The letter says $155,000, the offer says €155,000",
  ]);
  await updateOffer(owner, id, { renderedHtml: typed, currency: "USD", salary: 150000 });
  expect(await messagesOf(id)).toEqual([contradiction]);
  const preview = await previewManualLetter(owner, { offerId: id, renderedHtml: typed });
  expect(preview.problems).toMatchObject([{ fix: { replacement: "$150,000" } }]);
  await updateOffer(owner, id, { status: "sent" });
});

it("previews a manual letter with its images, and with the changes since a version of its offer", async () => {
  const { id } = await createOffer(owner, terms);
  const image = pngAddress(3, 2);
  const { src } = await addLetterImage(owner, { image });
  const shown = { offerId: id, renderedHtml: `<p>One two <img src="${src}" alt="Plan"></p>` };
  expect((await previewManualLetter(owner, shown)).document).toContain(`src="${image}"`);
  await updateOffer(owner, id, { renderedHtml: "<p>One three</p>" });
  const { document } = await previewManualLetter(owner, { ...shown, from: 2 });
  expect(document).toContain('<del class="letter-removed">three</del>');
  expect(document).toContain('<ins class="letter-added">two ');
  await expect(previewManualLetter(owner, { ...shown, from: 9 })).rejects.toMatchObject({
    code: "not_found",
  });
  const stranger = await createOwner();
  await expect(previewManualLetter(stranger, { ...shown, from: 1 })).rejects.toMatchObject({
    code: "not_found",
  });
});

it("compares a template's letter, and again when the terms change", async () => {
  const { id: templateId } = await createTemplate({ accountId: owner.accountId, body: typed });
  const draft = await createOffer(owner, { ...terms, templateId });
  expect(await messagesOf(draft.id)).toEqual([contradiction]);
  const { candidateId, jobId } = draft;
  const preview = await previewLetter(owner, { candidateId, jobId, templateId, ...terms });
  expect(preview.problems).toMatchObject([{ fix: { replacement: "{{ salary }}" } }]);
  expect((await previewTemplate(owner, templateId, {})).problems).toEqual([]);
  const ofOffer = await previewTemplate(owner, templateId, { offerId: draft.id });
  expect(ofOffer.problems).toMatchObject([{ code: "contradiction", level: "warning" }]);
  await updateOffer(owner, draft.id, { salary: 155000 });
  expect(await messagesOf(draft.id)).toEqual([]);
});
