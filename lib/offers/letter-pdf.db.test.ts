import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { accounts, links } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { createOffer, createOwner, createTemplate } from "@/lib/testing/factories";
import { readPdf } from "@/lib/testing/read-pdf";
import { getLetterPdf, getLinkedLetterPdf } from "./get-letter-pdf";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

let owner: Member;
let stranger: Member;

beforeAll(async () => {
  [owner, stranger] = await Promise.all([createOwner(), createOwner()]);
});
afterAll(closeDatabase);

const body =
  '<h1>Offer</h1><p>{{ salary }}</p><p>Here: {{ accept_url }}</p><p><a class="letter-action" href="{{ accept_url }}">Respond</a></p>';

async function newOffer() {
  const { id: templateId } = await createTemplate({ accountId: owner.accountId, body });
  return createOffer(owner, { templateId, salary: 70_000, currency: "GBP" });
}

test("every version has its PDF, with a name to save it by", async () => {
  const { id } = await newOffer();
  await updateOffer(owner, id, { salary: 75_000 });
  const [first, current] = [await getLetterPdf(owner, id, 1), await getLetterPdf(owner, id)];
  expect(readPdf(first.bytes).pages[0]).toContain("£70,000");
  expect(readPdf(current.bytes).pages[0]).toContain("£75,000");
  expect(first.name).toMatch(new RegExp(`^Ada Lovelace - .+ - offer ${id} version 1$`));
  expect(readPdf(current.bytes).title).toBe("Offer, Ada Lovelace");
  await expect(getLetterPdf(owner, id, 3)).rejects.toThrow("Version not found");
});

test("only members of the account who may read offers get one", async () => {
  const { id } = await newOffer();
  await expect(getLetterPdf(stranger, id)).rejects.toThrow("Offer not found");
  await expect(getLetterPdf({ ...owner, permissions: new Set() }, id)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("the candidate gets the same bytes, without the link, while the link is open", async () => {
  const { id } = await newOffer();
  await transitionOffer(owner, id, "sent");
  const [link] = await database().select().from(links).where(eq(links.offerId, id));
  const linkId = link?.id ?? "";
  const own = await getLinkedLetterPdf(linkId);
  expect(own?.bytes.equals((await getLetterPdf(owner, id)).bytes)).toBe(true);
  const [page = ""] = readPdf(own?.bytes ?? Buffer.alloc(0)).pages;
  expect(page).toContain("Here: link to the candidate's page");
  expect(page).not.toMatch(/Respond|http/);
  expect(own?.bytes.includes(linkId)).toBe(false);
  await transitionOffer(owner, id, "withdrawn");
  expect(await getLinkedLetterPdf(linkId)).toBeNull();
  expect(await getLinkedLetterPdf("none")).toBeNull();
});

test("an account in the United States prints on its own paper", async () => {
  const { id } = await newOffer();
  const on = async (locale: string) => {
    await database().update(accounts).set({ locale }).where(eq(accounts.id, owner.accountId));
    return (await getLetterPdf(owner, id)).bytes.toString("latin1");
  };
  expect(await on("en-US")).toContain("/MediaBox [0 0 612 792]");
  expect(await on("de-DE")).toMatch(/MediaBox \[0 0 595/);
});
