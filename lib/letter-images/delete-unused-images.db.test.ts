import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { drafts, letterImages } from "@/db/schema";
import type { Member } from "@/lib/auth/actor";
import { deleteOffer } from "@/lib/offers/delete-offer";
import { updateOffer } from "@/lib/offers/update-offer";
import { createTemplate } from "@/lib/templates/create-template";
import { deleteTemplate } from "@/lib/templates/delete-template";
import { updateTemplate } from "@/lib/templates/update-template";
import { createOffer, createOwner } from "@/lib/testing/factories";
import { pngAddress } from "@/lib/testing/images";
import { addLetterImage } from "./add-letter-image";
import { deleteUnusedImages } from "./delete-unused-images";

let owner: Member;

beforeEach(async () => {
  owner = await createOwner();
});

afterAll(closeDatabase);

const add = (width: number, actor = owner) =>
  addLetterImage(actor, { image: pngAddress(width, 1) });

const ofAccount = () => eq(letterImages.accountId, owner.accountId);

/** Lets the account's images be stored two days ago. */
const age = () =>
  database()
    .update(letterImages)
    .set({ usedAt: sql`now() - interval '2 days'` })
    .where(ofAccount());

const shows = ({ src }: { src: string }) => `<p><img src="${src}" alt="Plan"></p>`;

async function leftWidths(): Promise<number[]> {
  const rows = await database()
    .select({ width: letterImages.width })
    .from(letterImages)
    .where(ofAccount());
  return rows.map(({ width }) => width).sort((one, other) => one - other);
}

test("deletes what nothing refers to, and nothing else", async () => {
  const { accountId, userId } = owner;
  const letter = { type: "offer" as const, locale: "en-US" };
  const past = await createTemplate(owner, { ...letter, name: "Past", body: shows(await add(1)) });
  await updateTemplate(owner, past.id, { body: shows(await add(2)) });
  const offer = await createOffer(owner);
  await updateOffer(owner, offer.id, { renderedHtml: shows(await add(3)) });
  await updateOffer(owner, offer.id, { renderedHtml: "<p>Without</p>" });
  await database()
    .insert(drafts)
    .values({ accountId, userId, content: { name: "New", body: shows(await add(4)) } });
  await add(5);
  await age();
  await add(6);
  expect(await deleteUnusedImages()).toBe(1);
  expect(await leftWidths()).toEqual([1, 2, 3, 4, 6]);
});

test("deletes the images of templates and offers that are deleted, once they are a day old", async () => {
  const image = await add(1);
  const body = shows(image);
  const template = await createTemplate(owner, { name: "A", type: "offer", body });
  const offer = await createOffer(owner, { templateId: template.id });
  await deleteOffer(owner, offer.id);
  await age();
  expect(await deleteUnusedImages()).toBe(0);
  await deleteTemplate(owner, template.id);
  await add(1);
  expect(await deleteUnusedImages()).toBe(0);
  await age();
  expect(await deleteUnusedImages()).toBe(1);
});

test("deletes an image that only a letter of another account refers to", async () => {
  const stranger = await createOwner();
  const { src } = await add(1, stranger);
  await add(1);
  await createTemplate(owner, { name: "A", type: "offer", body: shows({ src }) });
  await database()
    .update(letterImages)
    .set({ usedAt: sql`now() - interval '2 days'` })
    .where(eq(letterImages.hash, src.slice("image:".length)));
  await deleteUnusedImages();
  expect(await leftWidths()).toEqual([1]);
  expect(
    await database().$count(letterImages, eq(letterImages.accountId, stranger.accountId)),
  ).toBe(0);
});

test("passes more images than one statement looks at", async () => {
  await database().execute(sql`
    insert into letter_images (account_id, hash, type, size, width, height, data, actor_kind, actor_name, used_at)
    select ${owner.accountId}, encode(sha256(number::text::bytea), 'hex'), 'image/png', 1, 1, 1, '', 'user', 'P',
      now() - interval '2 days'
    from generate_series(1, 999) as number`);
  await add(7);
  expect(await deleteUnusedImages()).toBe(999);
  expect(await leftWidths()).toEqual([7]);
  expect(await deleteUnusedImages()).toBe(0);
});

test("an upload of the same bytes while images are deleted is never lost", async () => {
  for (let round = 0; round < 20; round++) {
    await add(1);
    await age();
    const [image] = await Promise.all([add(1), deleteUnusedImages(), deleteUnusedImages()]);
    const kept = and(ofAccount(), eq(letterImages.hash, image.hash));
    expect(await database().$count(letterImages, kept)).toBe(1);
    await database().delete(letterImages).where(ofAccount());
  }
});

test("an upload waits for the deletion that has begun, and stores the image again", async () => {
  const image = await add(1);
  let storing = Promise.resolve(image);
  await database().transaction(async (tx) => {
    await tx.delete(letterImages).where(ofAccount());
    storing = add(1);
    await expect.poll(() => tx.execute(blocked)).toHaveLength(1);
  });
  expect(await storing).toMatchObject({ hash: image.hash });
  expect(await leftWidths()).toEqual([1]);
});

const blocked = sql`
  select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`;

test("an image whose text is being saved isn't deleted", async () => {
  const image = await add(1);
  await age();
  await inTransaction(async () => {
    await createTemplate(owner, { name: "A", type: "offer", body: shows(image) });
    expect(await deleteUnusedImages()).toBe(0);
  });
  expect(await deleteUnusedImages()).toBe(0);
  expect(await leftWidths()).toEqual([1]);
});
