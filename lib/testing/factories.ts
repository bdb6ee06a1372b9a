import { hash } from "@node-rs/argon2";
import { encode } from "next-auth/jwt";
import type { z } from "zod";
import { database, inTransaction, type Queryable } from "@/db/client";
import type { OAuthScope, OfferStatus, Role } from "@/db/enums";
import * as tables from "@/db/schema";
import { mintClientId, mintClientSecret } from "@/lib/access/oauth/mint-secrets";
import { type NewAssistance, recordAssistance } from "@/lib/assistance/record-assistance";
import type { Actor, Member } from "@/lib/auth/actor";
import { keyPermissions, type Permission, rolePermissions } from "@/lib/auth/permissions";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import { sessionCookie } from "@/lib/auth/session";
import { createEligibility as createEligibilityByUseCase } from "@/lib/eligibility/create-eligibility";
import { CreateEligibilityInput } from "@/lib/eligibility/schema";
import { env } from "@/lib/env";
import { createOffer as createOfferByUseCase } from "@/lib/offers/create-offer";
import type { CreateOfferInput } from "@/lib/offers/schema";
import { transitionOffer } from "@/lib/offers/transition-offers";

type Insert<Table extends { $inferInsert: object }> = Partial<Table["$inferInsert"]>;
type InAccount = { accountId: number };

const cheap = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

/** Returns a value that no other test has. */
const unique = () => sha256(randomToken()).slice(0, 12);

function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error("an insert returned no row");
  return row;
}

/** Creates an account for one test. */
export async function createAccount(
  overrides: Insert<typeof tables.accounts> = {},
  db: Queryable = database(),
) {
  const code = `test-${unique()}`;
  const values = { code, name: "Test Company", ...overrides };
  return only(await db.insert(tables.accounts).values(values).returning());
}

/**
 * Creates a user with a membership of the account. The password is hashed cheaply to keep tests
 * quick.
 */
export async function createMember(
  given: InAccount & {
    role?: Role;
    email?: string;
    name?: string;
    password?: string;
    disabledAt?: Date | null;
    /** True if they have verified their address. */
    isVerified?: boolean;
  },
  db: Queryable = database(),
) {
  const { accountId, role = "recruiter", disabledAt = null } = given;
  const email = given.email ?? `${role}.${unique()}@example.com`;
  const name = given.name ?? `${role.charAt(0).toUpperCase()}${role.slice(1)} Person`;
  const password = given.password ?? randomToken(12);
  const emailVerifiedAt = given.isVerified ? new Date() : null;
  const values = { email, name, passwordHash: await hash(password, cheap), emailVerifiedAt };
  const { id: userId } = only(await db.insert(tables.users).values(values).returning());
  await createMembership({ accountId, userId, role, disabledAt }, db);
  return { userId, email, name, password, role };
}

/** Lets an existing user into an account too. */
export async function createMembership(
  given: InAccount & { userId: number; role?: Role; disabledAt?: Date | null },
  db: Queryable = database(),
): Promise<void> {
  const values = { role: "recruiter" as const, joinedAt: new Date(), ...given };
  await db.insert(tables.memberships).values(values);
}

/** Creates a session and its cookie header. */
export async function createSession(
  given: InAccount & { userId: number; expiresAt?: Date; revokedAt?: Date | null },
  db: Queryable = database(),
) {
  const id = randomToken(24);
  const expiresAt = given.expiresAt ?? new Date(Date.now() + 3_600_000);
  await db.insert(tables.sessions).values({ ...given, id, expiresAt });
  const token = await encode({ token: { sid: id }, secret: env.APP_SECRET });
  return { id, token, cookie: `${sessionCookie()}=${token}` };
}

/** Creates an API key, with all permissions of keys by default. */
export async function createApiKey(
  given: InAccount & {
    ownerId: number;
    name?: string;
    permissions?: readonly Permission[];
    revokedAt?: Date | null;
  },
  db: Queryable = database(),
) {
  const { accountId, ownerId, name = "Test key", revokedAt = null } = given;
  const permissions = [...(given.permissions ?? keyPermissions)];
  const key = `pk_${randomToken(32)}`;
  const values = { accountId, ownerId, name, permissions, revokedAt };
  const stored = { prefix: key.slice(0, 9), keyHash: sha256(key) };
  const rows = await db
    .insert(tables.apiKeys)
    .values({ ...values, ...stored })
    .returning();
  return { id: only(rows).id, key };
}

/** Creates an OAuth2 client with one secret, by default for the whole eligibility contract. */
export async function createOAuthClient(
  given: InAccount & { createdBy: number; name?: string; scopes?: readonly OAuthScope[] },
  db: Queryable = database(),
) {
  const { accountId, createdBy, name = "Test client" } = given;
  const scopes = [...(given.scopes ?? ["eligibility"])];
  const clientId = mintClientId();
  const values = { accountId, createdBy, name, clientId, scopes };
  const { id } = only(await db.insert(tables.oauthClients).values(values).returning());
  const { secret: clientSecret, ...stored } = mintClientSecret();
  await db.insert(tables.oauthSecrets).values({ accountId, oauthClientId: id, ...stored });
  return { id, clientId, clientSecret };
}

export async function createCandidate(
  given: InAccount & Insert<typeof tables.candidates>,
  db: Queryable = database(),
) {
  const values = {
    publicId: randomToken(16),
    firstName: "Ada",
    lastName: "Lovelace",
    email: `ada.${unique()}@example.com`,
    ...given,
  };
  return only(await db.insert(tables.candidates).values(values).returning());
}

export async function createTest(
  given: InAccount & Insert<typeof tables.tests>,
  db: Queryable = database(),
) {
  const values = { code: `TEST-${unique()}`, name: "A test", ...given };
  return only(await db.insert(tables.tests).values(values).returning());
}

/** Creates an offer field, by default a text that isn't required. */
export async function createOfferField(given: InAccount & Insert<typeof tables.offerFields>) {
  const usual = { label: "A term", type: "text" as const, position: 1 };
  const values = { key: `field_${unique()}`, ...usual, ...given };
  return only(await database().insert(tables.offerFields).values(values).returning());
}

/** Creates an active eligibility by the use case, by default with a new candidate and test. */
export async function createEligibility(
  actor: Actor,
  { personId, ...input }: Partial<z.input<typeof CreateEligibilityInput>> = {},
) {
  const { accountId } = actor;
  const candidateId = input.candidateId ?? `C-${unique()}`;
  if (!personId && !input.candidateId) await createCandidate({ accountId, candidateId });
  const testCode = input.testCode ?? (await createTest({ accountId })).code;
  const person = { firstName: "Ada", lastName: "Lovelace" };
  return createEligibilityByUseCase(
    actor,
    CreateEligibilityInput.parse({ person, ...input, candidateId, testCode, personId }),
  );
}

export async function createJob(
  given: InAccount & Insert<typeof tables.jobs>,
  db: Queryable = database(),
) {
  const values = {
    title: "Analyst",
    department: "Research",
    location: "London",
    employmentType: "full-time" as const,
    ...{ salaryMin: 60_000, salaryMax: 80_000, currency: "GBP" },
    payFrequency: "yearly" as const,
    ...given,
  };
  return only(await db.insert(tables.jobs).values(values).returning());
}

export async function createTemplate(
  given: InAccount & Insert<typeof tables.templates>,
  db: Queryable = database(),
) {
  const body = "<p>Dear {{ candidate_name }}, be our {{ job_title }} for {{ salary }}.</p>";
  const values = { name: "Test letter", body, ...given };
  return only(await db.insert(tables.templates).values(values).returning());
}

const pathTo: Record<OfferStatus, OfferStatus[]> = {
  draft: [],
  sent: ["sent"],
  pending: ["sent", "pending"],
  accepted: ["sent", "accepted"],
  declined: ["sent", "declined"],
  withdrawn: ["withdrawn"],
};

/** Creates an offer by the use cases in the actor's account, and moves it to `status`. */
export async function createOffer(
  actor: Actor,
  { status = "draft", ...input }: Partial<CreateOfferInput> & { status?: OfferStatus } = {},
) {
  const { accountId } = actor;
  const offer = await createOfferByUseCase(actor, {
    ...input,
    candidateId: input.candidateId ?? (await createCandidate({ accountId })).id,
    jobId: input.jobId ?? (await createJob({ accountId })).id,
  });
  let latest = { ...offer };
  for (const next of pathTo[status]) {
    latest = { ...latest, ...(await transitionOffer(actor, offer.id, next)) };
  }
  return latest;
}

type Recipient = Insert<typeof tables.assistanceRecipients> & { candidateId: number };

/** Creates an offer to assist with its recipients in order, in any status. */
export async function createAssistance(
  actor: Actor,
  recipients: readonly Recipient[],
  overrides: Partial<NewAssistance> = {},
) {
  return inTransaction(async (tx) => {
    const { accountId } = actor;
    const offer = await recordAssistance(tx, actor, {
      providerName: "Test Provider",
      reason: "EDUCATION_SERVICE",
      additionalNotes: null,
      source: "dashboard",
      notifies: false,
      templateId: null,
      poolId: null,
      answerBy: null,
      ...overrides,
    });
    const rows = recipients.map((recipient) => ({
      ...recipient,
      accountId,
      assistanceOfferId: offer.id,
    }));
    const created =
      rows.length === 0
        ? []
        : await tx.insert(tables.assistanceRecipients).values(rows).returning();
    return { ...offer, recipients: created };
  });
}

/** Returns the actor of a signed-in member. */
export function memberActor(
  accountId: number,
  userId: number,
  role: Role = "owner",
  overrides: Partial<Member> = {},
): Member {
  const sessionId = `test-${userId}`;
  return {
    ...{ kind: "user", accountId, userId, role, sessionId, credential: `session:${sessionId}` },
    singleSignOn: false,
    name: "Test Person",
    email: "person@example.com",
    permissions: rolePermissions[role],
    ...{ accountName: "Test Company", accountCode: "test", timeZone: "UTC", locale: "en-US" },
    ...overrides,
  };
}

/** Creates an account for one test with an owner, and returns the owner's actor. */
export async function createOwner(overrides: Insert<typeof tables.accounts> = {}): Promise<Member> {
  const { id: accountId } = await createAccount(overrides);
  const { userId } = await createMember({ accountId, role: "owner" });
  return memberActor(accountId, userId);
}

/** Returns the actor of an API key. */
export const keyActor = (
  accountId: number,
  ownerId: number,
  permissions: readonly Permission[] = keyPermissions,
): Actor => ({
  kind: "key",
  accountId,
  userId: ownerId,
  name: "Test key",
  permissions: new Set(permissions),
  credential: `key:test-${ownerId}`,
});
