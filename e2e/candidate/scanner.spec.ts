import { type BrowserContext, expect } from "@playwright/test";
import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { settings } from "@/scripts/test/depth.mjs";
import { type Tenant, test } from "../fixtures";
import { baseUrl } from "../http";
import { linkIn, mailTo } from "../mailbox";
import { notifiedOffer, open as openAssistance } from "./assistance";
import { acceptOffer, openOffer } from "./offer";
import { invited } from "./sitting";

const scans = Number(settings.SCANS);

/** Tables that change without anybody: what calls and the worker note about themselves. */
const restless = ["api_calls", "audit_seals", "audit_checks"];

/** Returns a hash of an account's rows in each table. */
async function stateOf(accountId: number): Promise<Record<string, string>> {
  const tables = await database().execute<{ name: string }>(sql`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'account_id' order by 1`);
  const state: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !restless.includes(table.name))) {
    const [row] = await database().execute<{ hash: string }>(sql`
      select count(*) || ' ' || md5(coalesce(string_agg(row::text, ' ' order by row::text), ''))
        as hash
      from ${sql.identifier(name)} as row where account_id = ${accountId}`);
    state[name] = row?.hash ?? "";
  }
  return state;
}

/** Sends HEAD and GET with the cookies of a browser, and returns the second answer. */
async function request(context: BrowserContext, address: string) {
  const { href } = new URL(address, baseUrl);
  await context.request.head(href);
  const answer = await context.request.get(href);
  expect(answer.status(), address).toBeLessThan(500);
  return answer;
}

/**
 * Opens addresses as a link scanner does: with HEAD and GET, and pages in a browser that runs their
 * scripts; then likewise, `depth` times, all that they link to, embed, or send forms to, but for the
 * build's own files. Returns the paths that it opened.
 */
async function scan(context: BrowserContext, starts: string[], depth = 1): Promise<Set<string>> {
  const seen = new Set<string>();
  const page = await context.newPage();
  let next = starts;
  for (let level = 0; level <= depth; level += 1) {
    const found: string[] = [];
    for (const address of next) {
      const { origin, pathname, search } = new URL(address, baseUrl);
      if (origin !== new URL(baseUrl).origin || pathname.startsWith("/_next/")) continue;
      if (seen.has(pathname + search)) continue;
      seen.add(pathname + search);
      const answer = await request(context, address);
      if (!answer.headers()["content-type"]?.includes("text/html")) continue;
      await page.goto(address, { waitUntil: "load" });
      const addresses = await page.evaluate(() =>
        [...document.querySelectorAll("[href],[src],[action],[formaction]")].flatMap((element) =>
          ["href", "src", "action", "formaction"].flatMap((name) => {
            const value = element.getAttribute(name);
            return value === null ? [] : [new URL(value, document.baseURI).href];
          }),
        ),
      );
      if (level === depth) continue;
      await page.evaluate((all) => {
        for (const href of all) {
          const hint = Object.assign(document.createElement("link"), { rel: "prefetch", href });
          document.head.append(hint);
        }
      }, addresses);
      found.push(...addresses);
    }
    next = found;
  }
  await page.close();
  return seen;
}

/** Returns the addresses in an email, those of its header too. */
function linksIn(mail: Awaited<ReturnType<typeof mailTo>>): string[] {
  const header = mail.headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "";
  const text = `${mail.html} ${header}`.replaceAll("&amp;", "&");
  return [...text.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([link]) => link);
}

/** Leaves one link of each kind unopened, and opens others as a person. */
async function prepare(tenant: Tenant, person: BrowserContext) {
  const page = await person.newPage();
  const unopened = await tenant.sentOffer({ expiryDate: "2031-01-15" });
  const letter = await mailTo(tenant.candidateEmail);
  const opened = await tenant.sentOffer({ expiryDate: "2031-01-15" });
  await openOffer(page, opened.link);
  const offerPage = page.url();
  const accepted = await tenant.sentOffer();
  await openOffer(page, accepted.link);
  await acceptOffer(page);
  const acceptedPage = page.url();
  const receipt = await mailTo(tenant.candidateEmail, 4);
  const notice = await mailTo(tenant.owner.email);
  const assistance = await notifiedOffer(tenant);
  const other = await notifiedOffer(tenant, { candidateId: tenant.candidateId });
  await openAssistance(page, other.link);
  const assistancePage = page.url();
  const offered = await mailTo(tenant.candidateEmail, 5);
  const sitting = await invited(tenant);
  await page.close();
  const isWaiting = and(
    eq(outboxMessages.accountId, tenant.accountId),
    eq(outboxMessages.status, "queued"),
  );
  const waiting = () => database().$count(outboxMessages, isWaiting);
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
  const ownPages = [
    "",
    "/accept?version=1",
    "/decline?version=1",
    "/ask",
    "/letter",
    "/letter.pdf",
  ];
  return {
    strangers: [
      ...[letter, receipt, notice, offered].flatMap(linksIn),
      ...[linkIn(letter, "/o/"), linkIn(notice, "/n/"), unopened.link, assistance.link],
      ...[`${assistance.link}/opt-out`, sitting.url, `${baseUrl}/verify`],
      ...["/open", "/letter", "/letter.pdf", "/sealed.pdf", "/accept", "/decline", "/ask"].map(
        (below) => unopened.link + below,
      ),
    ],
    persons: [
      ...ownPages.map((below) => offerPage + below),
      ...[acceptedPage, `${acceptedPage}/sealed.pdf`, assistancePage],
    ],
    unopened: unopened.link,
    /** Paths that must be among those that are opened. */
    expected: [
      `${new URL(offerPage).pathname}/letter`,
      `${new URL(acceptedPage).pathname}/sealed.pdf`,
    ],
  };
}

test("a scanner that runs scripts and follows links changes nothing, in its browser or the candidate's", async ({
  browser,
  context,
  tenant,
}) => {
  test.setTimeout(120_000 + scans * 20_000);
  const person = await browser.newContext();
  const { expected, persons, strangers, unopened } = await prepare(tenant, person);
  const before = await stateOf(tenant.accountId);
  const opened = await scan(context, strangers);
  expect(opened.size).toBeGreaterThan(20);
  const own = await scan(person, persons);
  for (const path of expected) expect(own).toContain(path);
  for (let times = 1; times < scans; times += 1) {
    for (const path of opened) await request(context, path);
    await scan(context, strangers, 0);
    for (const path of own) await request(person, path);
    await scan(person, persons, 0);
  }
  expect(await stateOf(tenant.accountId)).toEqual(before);
  await openOffer(await person.newPage(), unopened);
  expect(await stateOf(tenant.accountId), "a person's press changes it").not.toEqual(before);
  await person.close();
});
