import { database, inTransaction } from "@/db/client";
import type { BulkKind, BulkStatus } from "@/db/enums";
import { insertRows } from "@/db/insert-rows";
import * as tables from "@/db/schema";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import { addLetterImage } from "@/lib/letter-images/add-letter-image";
import { createAssistance, createMember, createOffer, memberActor } from "@/lib/testing/factories";
import { pngAddress } from "@/lib/testing/images";
import type { Tenant } from "../fixtures";
import { atOnce } from "../http";

/** Path parameters that identify one record. */
export type Target = Record<string, string | number>;

/** Creates a number of records of one kind in few statements. */
export type Creator = (tenant: Tenant, count: number) => Promise<Target[]>;

const times = <T>(count: number, create: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => create(index));

const ids = (rows: { id: number }[]): Target[] => rows.map(({ id }) => ({ id }));

export const owner = (tenant: Tenant) => memberActor(tenant.accountId, tenant.owner.userId);

const offersAs =
  (given: Parameters<typeof createOffer>[1]): Creator =>
  async (tenant, count) => {
    const { candidateId, jobId, templateId } = tenant;
    const offer = { candidateId, jobId, templateId, ...given };
    return ids(await atOnce(count, 8, () => createOffer(owner(tenant), offer)));
  };

export const offers = offersAs({});
export const acceptedOffers = offersAs({ status: "accepted" });
/** Creates offers whose candidates can be reminded. */
export const openOffers = offersAs({ status: "sent", expiryDate: "2040-01-31" });

/** Creates offers with an open question each. */
export const questions: Creator = async (tenant, count) => {
  const { accountId } = tenant;
  const created = await offers(tenant, count);
  const rows = await database()
    .insert(tables.offerQuestions)
    .values(
      created.map(({ id }) => ({ accountId, offerId: Number(id), version: 1, question: "?" })),
    )
    .returning({ id: tables.offerQuestions.offerId, offerQuestionId: tables.offerQuestions.id });
  return rows;
};

/** Creates offers whose letter was rewritten: with two versions. */
export const versions: Creator = async (tenant, count) => {
  const created = await offers(tenant, count);
  for (const { id } of created) {
    await tenant.api.put(`/api/offers/${id}`, { body: { renderedHtml: "<p>Hello</p>" } });
  }
  return created.map(({ id }) => ({ id: id ?? 0, number: 2 }));
};

export const jobs: Creator = async ({ accountId }, count) =>
  ids(
    await database()
      .insert(tables.jobs)
      .values(times(count, (index) => ({ accountId, title: `Job ${index}` })))
      .returning({ id: tables.jobs.id }),
  );

export const candidates: Creator = async ({ accountId }, count) =>
  ids(
    await database()
      .insert(tables.candidates)
      .values(
        times(count, (index) => ({
          ...{ accountId, publicId: randomToken(16), candidateId: `P-${index}` },
          ...{ firstName: "Ada", lastName: "Byron" },
        })),
      )
      .returning({ id: tables.candidates.id }),
  );

export const templates: Creator = async ({ accountId }, count) =>
  ids(
    await database()
      .insert(tables.templates)
      .values(times(count, (index) => ({ accountId, name: `Letter ${index}`, body: "<p>Hi</p>" })))
      .returning({ id: tables.templates.id }),
  );

/** Creates templates that were written anew: with two versions. */
export const templateVersions: Creator = async (tenant, count) => {
  const created = await templates(tenant, count);
  for (const { id } of created) {
    await tenant.api.put(`/api/templates/${id}`, { body: { body: "<p>Hello</p>" } });
  }
  return created.map(({ id }) => ({ id: id ?? 0, number: 1 }));
};

export const members: Creator = async ({ accountId }, count) => {
  const created = await atOnce(count, 4, () => createMember({ accountId, role: "viewer" }));
  return created.map(({ userId }) => ({ id: userId }));
};

export const apiKeys: Creator = async ({ accountId, owner: { userId: ownerId } }, count) =>
  ids(
    await database()
      .insert(tables.apiKeys)
      .values(
        times(count, () => ({
          ...{ accountId, ownerId, name: "Key", prefix: "pk_fuzzed", keyHash: randomToken(32) },
          permissions: ["offers.read"],
        })),
      )
      .returning({ id: tables.apiKeys.id }),
  );

/** Creates clients with `secrets` active secrets each; the last one is in the path. */
export const oauthClients =
  (secrets: 1 | 2): Creator =>
  async ({ accountId, owner: { userId: createdBy } }, count) => {
    const clients = await database()
      .insert(tables.oauthClients)
      .values(
        times(count, () => ({
          ...{ accountId, createdBy, name: "Client", clientId: randomToken(16) },
          scopes: ["eligibility"],
        })),
      )
      .returning({ id: tables.oauthClients.id });
    const rows = await database()
      .insert(tables.oauthSecrets)
      .values(
        clients.flatMap(({ id: oauthClientId }) =>
          times(secrets, () => ({
            ...{ accountId, oauthClientId, prefix: "ps_fuzzed", secretHash: randomToken(32) },
          })),
        ),
      )
      .returning({ secretId: tables.oauthSecrets.id, id: tables.oauthSecrets.oauthClientId });
    return clients.flatMap(({ id }) => rows.filter((row) => row.id === id).slice(-1));
  };

export const basicCredentials: Creator = async ({ accountId, owner: { userId } }, count) =>
  ids(
    await database()
      .insert(tables.basicCredentials)
      .values(
        times(count, () => ({
          ...{ accountId, createdBy: userId, name: "Partner", username: randomToken(16) },
          ...{ passwordHash: sha256("x"), partnerUuid: randomToken(16) },
        })),
      )
      .returning({ id: tables.basicCredentials.id }),
  );

/** Creates letters, which can be resent, and invitations without an open link, which can't. */
export const outbox: Creator = async ({ accountId }, count) =>
  ids(
    await database()
      .insert(tables.outboxMessages)
      .values(
        times(count, (index) => ({
          kind: index % 2 === 0 ? ("offer_letter" as const) : ("member_invitation" as const),
          ...{ accountId, status: "sent" as const },
          ...{ recipient: `p${index}@example.com`, subject: "Hello", html: "<p>Hello</p>" },
        })),
      )
      .returning({ id: tables.outboxMessages.id }),
  );

/** Creates recipients of offers to assist, each with a coupon. */
export const recipients: Creator = async (tenant, count) => {
  const people = await candidates(tenant, count);
  const given = people.map(({ id }) => ({ candidateId: Number(id), couponCode: `C-${id}` }));
  const created = await createAssistance(owner(tenant), given);
  return created.recipients.map(({ id }) => ({ id, publicId: created.publicId }));
};

export const assistance: Creator = async (tenant, count) => {
  const created = await atOnce(count, 4, () =>
    createAssistance(owner(tenant), [{ candidateId: tenant.candidateId }]),
  );
  return created.map(({ publicId }) => ({ publicId }));
};

export const couponPools: Creator = async ({ accountId }, count) =>
  ids(
    await database()
      .insert(tables.couponPools)
      .values(times(count, (index) => ({ accountId, name: `Pool ${index}` })))
      .returning({ id: tables.couponPools.id }),
  );

/** Creates coupons of one pool, allocated or free. */
export const coupons =
  (given: boolean): Creator =>
  async (tenant, count) => {
    const { accountId } = tenant;
    const [pool] = await couponPools(tenant, 1);
    const poolId = Number(pool?.id);
    const holders = given ? await recipients(tenant, count) : [];
    const rows = await database()
      .insert(tables.coupons)
      .values(
        times(count, (index) => ({
          ...{ accountId, poolId, code: `CODE-${index}` },
          ...(given && { recipientId: Number(holders[index]?.id), allocatedAt: new Date() }),
        })),
      )
      .returning({ couponId: tables.coupons.id });
    return rows.map(({ couponId }) => ({ id: poolId, couponId }));
  };

export const tests: Creator = async ({ accountId }, count) => {
  const rows = await database()
    .insert(tables.tests)
    .values(times(count, (index) => ({ accountId, code: `T-${index}`, name: "Test" })))
    .returning({ id: tables.tests.id, testCode: tables.tests.code });
  return rows;
};

export const offerFields: Creator = async ({ accountId }, count) =>
  ids(
    await database()
      .insert(tables.offerFields)
      .values(
        times(count, (index) => ({
          ...{ accountId, key: `bonus_${index}`, label: "Bonus" },
          ...{ type: "money" as const, position: index + 1 },
        })),
      )
      .returning({ id: tables.offerFields.id }),
  );

export const letterImages: Creator = (tenant, count) =>
  atOnce(count, 8, async (index) => {
    const image = pngAddress(3, index + 1);
    const { hash } = await addLetterImage(owner(tenant), { image });
    return { hash };
  });

export const catalogueCodes: Creator = async ({ accountId }, count) =>
  database()
    .insert(tables.catalogueCodes)
    .values(
      times(count, (index) => ({
        accountId,
        kind: "voucher" as const,
        code: `V ${index}`,
        name: "",
      })),
    )
    .returning({ kind: tables.catalogueCodes.kind, code: tables.catalogueCodes.code });

const nobody = {
  ...{ firstName: "Ada", lastName: "Byron", middleName: null, suffix: null, email: null },
  ...{ homePhone: null, officePhone: null, address1: null, address2: null, city: null },
  ...{ provinceState: null, postalCode: null, country: null, schoolCode: null },
  additionalAttributes: [],
};

/** Creates active eligibilities for one test, each for its own candidate. */
export const eligibilities: Creator = async (tenant, count) => {
  const { accountId, code: accountCode } = tenant;
  const [test] = await tests(tenant, 1);
  const people = await candidates(tenant, count);
  const rows = people.map(({ id }) => ({
    ...{ accountId, candidateId: Number(id), testId: Number(test?.id), person: nobody },
    eligibilityEndDate: new Date("2099-01-01T00:00:00Z"),
  }));
  const created = await database()
    .insert(tables.eligibilities)
    .values(rows)
    .returning({ id: tables.eligibilities.id });
  return created.map(({ id }, index) => ({
    ...{ id, accountCode, testCode: "T-0", candidateId: `P-${index}` },
  }));
};

/** Creates bulk runs of one row each: in review, or done with a failed row. */
export const bulkRuns =
  (
    status: BulkStatus,
    expectedRows: number | null = null,
    kind: BulkKind = "import_candidates",
  ): Creator =>
  async ({ accountId, candidateId, owner: { userId: createdBy } }, count) => {
    const run = { accountId, kind, status, expectedRows, createdBy, createdByName: "Owner" };
    const runs = await database()
      .insert(tables.bulkRuns)
      .values(times(count, () => run))
      .returning({ id: tables.bulkRuns.id });
    const outcome = status === "done" ? ("failed" as const) : ("waiting" as const);
    const rows = runs.map(({ id: runId }) => ({
      ...{ accountId, runId, position: 1, label: "Ada", verdict: "ready" as const, outcome },
      ...{ input: { firstName: "Ada", lastName: "Byron" }, candidateId },
    }));
    await inTransaction((tx) => insertRows(tx, tables.bulkRows, rows));
    return runs.map(({ id }) => ({ id, number: 1 }));
  };
