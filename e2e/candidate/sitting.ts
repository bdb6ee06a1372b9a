import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { type AssessmentContent, events, links, sittingAnswers, sittings } from "@/db/schema";
import {
  createAssessment,
  createBasicCredential,
  createSitting,
} from "@/lib/testing/assessment-factories";
import { createCandidate } from "@/lib/testing/factories";
import type { Tenant } from "../fixtures";

export const handback = "https://inviter.example/done?of=1";

interface Given extends Partial<typeof sittings.$inferInsert> {
  content?: Partial<AssessmentContent>;
  /** URL that the inviter is called back at. */
  callbackUrl?: string;
}

/** Waits until the page shows each step without asking the server. */
export const stepsLoaded = (page: Page): Promise<void> =>
  expect(page.locator("[data-loaded]")).toBeAttached();

/** Invites a candidate to a ten-minute assessment with a question of every type. */
export async function invited(tenant: Tenant, given: Given = {}) {
  const { callbackUrl, content, ...overrides } = given;
  const { accountId, owner } = tenant;
  const assessment = await createAssessment({
    accountId,
    name: "Numbers",
    ...(content && { content }),
  });
  const { id: candidateId } = await createCandidate({ accountId, firstName: "Ada" });
  const credential = callbackUrl
    ? await createBasicCredential({ accountId, createdBy: owner.userId, callbackUrl })
    : null;
  return createSitting({
    ...{ accountId, candidateId, handbackUrl: handback },
    ...{ assessmentId: assessment.id, versionId: assessment.versionId ?? 0 },
    ...(credential && {
      basicCredentialId: credential.id,
      partnerUuid: credential.partnerUuid,
      partnerAccountId: credential.partnerAccountId,
    }),
    ...overrides,
  });
}

export async function sittingOf(id: number) {
  const [row] = await database().select().from(sittings).where(eq(sittings.id, id));
  return row!;
}

export async function answersOf(id: number): Promise<Record<string, unknown>> {
  const rows = await database()
    .select()
    .from(sittingAnswers)
    .where(eq(sittingAnswers.sittingId, id));
  return Object.fromEntries(rows.map(({ questionId, value }) => [questionId, value]));
}

export async function eventsOf(id: number) {
  const rows = await database()
    .select({ type: events.type })
    .from(events)
    .where(eq(events.sittingId, id))
    .orderBy(asc(events.id));
  return rows.map(({ type }) => type);
}

export const linkRow = (linkId: string) =>
  database().select().from(links).where(eq(links.id, linkId));

export const deadlineIn = (id: number, seconds: number) =>
  database()
    .update(sittings)
    .set({ deadlineAt: new Date(Date.now() + seconds * 1000) })
    .where(eq(sittings.id, id));

/** The inviter's own page, where the candidate is taken. */
export const inviterPage = (page: Page) =>
  page
    .context()
    .route("https://inviter.example/**", (route) =>
      route.fulfill({ contentType: "text/html", body: "<h1>Welcome back</h1>" }),
    );

/** Opens a sitting as a person does: the cover, its button, the first question. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Question/ })).toBeVisible();
}

/** Starts an inviter that doesn't answer a callback of `Finished` until released. */
export async function slowInviter() {
  const held: (() => void)[] = [];
  const received: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const { status } = JSON.parse(body).result_details;
      received.push(status);
      const answer = () => response.end('{"response":"OK"}');
      if (status === "finished") held.push(answer);
      else answer();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/callback`,
    received,
    letGo: () => {
      for (const answer of held.splice(0)) answer();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
