import { test as base } from "@playwright/test";
import { closeDatabase } from "@/db/client";
import type { OAuthScope } from "@/db/enums";
import { keyPermissions, type Permission } from "@/lib/auth/permissions";
import {
  createAccount,
  createApiKey,
  createCandidate,
  createJob,
  createMember,
  createOAuthClient,
  createSession,
  createTemplate,
} from "@/lib/testing/factories";
import { startHost } from "./host";
import { type Caller, caller } from "./http";
import { obtainToken } from "./oauth";

const plainTemplate = `<p>Dear {{ candidate_name }},</p>
<p>{{ company_name }} offers you the position of {{ job_title }}
for {{ salary }} {{ pay_frequency }}{% if start_date %} from {{ start_date }}{% endif %}.</p>
<p><a href="{{ accept_url }}">Answer</a></p>`;

/** An account for one test, with its people, its key and the most needed records. */
export interface Tenant {
  accountId: number;
  code: string;
  owner: Person;
  recruiter: Person;
  viewer: Person;
  /** Returns a caller with a new session of a user. */
  sessionOf(userId: number): Promise<Caller>;
  key: string;
  /** Calls the API with a key that has all permissions of keys. */
  api: Caller;
  apiWith(permissions: readonly Permission[]): Promise<Caller>;
  /** Creates an OAuth2 client of the account, by default with scope `eligibility`. */
  oauthClient(scopes?: readonly OAuthScope[]): Promise<OAuthClient>;
  /** Returns a caller of the eligibility contract with an access token of a new client. */
  eligibilityApi(scopes?: readonly OAuthScope[]): Promise<Caller>;
  candidateId: number;
  candidateEmail: string;
  jobId: number;
  templateId: number;
  /**
   * Creates a draft over HTTP, by default with the tenant's candidate, job and template;
   * `renderedHtml` replaces its letter.
   */
  offer(overrides?: Record<string, unknown>): Promise<{ id: number } & Record<string, unknown>>;
  /** Creates and sends an offer. Returns it with the link in the candidate's email. */
  sentOffer(overrides?: Record<string, unknown>): Promise<{ id: number; link: string }>;
}

export interface OAuthClient {
  id: number;
  clientId: string;
  clientSecret: string;
}

export interface Person {
  userId: number;
  email: string;
  password: string;
  /** Returns a caller with a new session of this person. */
  session(): Promise<Caller>;
}

const password = "correct horse battery";

export async function mintTenant(): Promise<Tenant> {
  const account = await createAccount();
  const accountId = account.id;
  const sessionOf = async (userId: number) => {
    const { cookie } = await createSession({ accountId, userId });
    return caller({ Cookie: cookie });
  };
  const person = async (role: "owner" | "recruiter" | "viewer"): Promise<Person> => {
    const member = await createMember({ accountId, role, password });
    const { userId, email } = member;
    return { userId, email, password, session: () => sessionOf(userId) };
  };
  const [owner, recruiter, viewer] = [
    await person("owner"),
    await person("recruiter"),
    await person("viewer"),
  ];
  const apiWith = async (permissions: readonly Permission[]) => {
    const { key } = await createApiKey({ accountId, ownerId: owner.userId, permissions });
    return caller({ "X-API-Key": key });
  };
  const oauthClient: Tenant["oauthClient"] = (scopes) =>
    createOAuthClient({ accountId, createdBy: owner.userId, ...(scopes && { scopes }) });
  const { key } = await createApiKey({
    accountId,
    ownerId: owner.userId,
    permissions: keyPermissions,
  });
  const api = caller({ "X-API-Key": key });
  const candidate = await createCandidate({ accountId, firstName: "Ada", lastName: "Byron" });
  const job = await createJob({
    accountId,
    title: "Analyst",
    salaryMin: 90_000,
    salaryMax: 110_000,
    currency: "GBP",
    payFrequency: "yearly",
  });
  const template = await createTemplate({ accountId, name: "Plain", body: plainTemplate });
  const offer: Tenant["offer"] = async ({ renderedHtml, ...overrides } = {}) => {
    const defaults = { candidateId: candidate.id, jobId: job.id, templateId: template.id };
    const answer = await api.post("/api/offers", { body: { ...defaults, ...overrides } });
    if (answer.status !== 201) throw new Error(`no offer: ${answer.status} ${answer.text}`);
    if (renderedHtml === undefined) return answer.body.data;
    const { id } = answer.body.data;
    const written = await api.put(`/api/offers/${id}`, { body: { renderedHtml } });
    if (written.status !== 200) throw new Error(`no letter: ${written.status} ${written.text}`);
    return written.body.data;
  };
  return {
    accountId,
    code: account.code,
    owner,
    recruiter,
    viewer,
    sessionOf,
    key,
    api,
    apiWith,
    oauthClient,
    async eligibilityApi(scopes) {
      const token = await obtainToken(await oauthClient(scopes));
      return caller({ Authorization: `Bearer ${token}` });
    },
    candidateId: candidate.id,
    candidateEmail: candidate.email ?? "",
    jobId: job.id,
    templateId: template.id,
    offer,
    async sentOffer(overrides) {
      const { id } = await offer(overrides);
      await api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
      const state = await api.get(`/api/offers/${id}/state`);
      return { id, link: state.body.data.link };
    },
  };
}

export const test = base.extend<{ tenant: Tenant; other: Tenant }, { host: undefined }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from it.
  tenant: async ({}, use) => use(await mintTenant()),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  other: async ({}, use) => use(await mintTenant()),
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const stop = await startHost();
      await use(undefined);
      await stop();
      await closeDatabase();
    },
    { scope: "worker", auto: true },
  ],
});
