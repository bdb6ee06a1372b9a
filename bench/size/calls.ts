import type postgres from "postgres";
import { firstIds, rareName } from "../grow/scale";

/** A call by its name; `path` may need to read the database. */
export interface SizedCall {
  name: string;
  path(sql: postgres.Sql): string | Promise<string>;
}

const call = (name: string, path: string): SizedCall => ({ name, path: () => path });

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Searches for a word that one record has, that all have, that none has, and for two letters. */
const searches = (list: string, words: { rare: string; common: string }) =>
  Object.entries({ ...words, none: "qqqxyzzy", "two letters": "an" }).map(([kind, word]) =>
    call(`${list}, search, ${kind}`, `/api/${list}?search=${encodeURIComponent(word)}`),
  );

/** A page from the middle of a list, by the cursor that the page before it would have given. */
const deepPage = (list: string, order: { table: string; column: string; sort: string }) => ({
  name: `${list}, page in the middle, by ${order.sort || "time"}`,
  async path(sql: postgres.Sql) {
    const [middle] = await sql<{ value: Date | string; id: number }[]>`
      select ${sql(order.column)} as value, id from ${sql(order.table)} where account_id = 1
      order by ${sql(order.column)}, id
      offset (select count(*) / 2 from ${sql(order.table)} where account_id = 1) limit 1`;
    const value = middle?.value instanceof Date ? middle.value.toISOString() : middle?.value;
    const cursor = Buffer.from(JSON.stringify([value, middle?.id])).toString("base64url");
    return `/api/${list}?${order.sort && `sort=${order.sort}&`}cursor=${cursor}`;
  },
});

const count = (name: string, filter: string): SizedCall =>
  call(`count of ${name}`, `/api/bulk-runs/matching?${filter}`);

const offers = [
  call("offers", "/api/offers"),
  call("offers by last change", "/api/offers?sort=-updatedAt"),
  call("offers by deadline", "/api/offers?sort=expiryDate"),
  call("offers, one status", "/api/offers?status=pending"),
  call("offers, two statuses by deadline", "/api/offers?status=sent,pending&sort=expiryDate"),
  call("offers of a job", `/api/offers?jobId=${firstIds.job + 3}`),
  call("offers of a member", "/api/offers?createdBy=2"),
  call("offers due within a week", `/api/offers?dueFrom=${dayFromNow(0)}&dueTo=${dayFromNow(7)}`),
  call(
    "offers due within a week, by last change",
    `/api/offers?dueFrom=${dayFromNow(0)}&dueTo=${dayFromNow(7)}&sort=updatedAt`,
  ),
  call("offers answered this month", `/api/offers?answeredFrom=${dayFromNow(-30)}`),
  call(
    "offers answered this month, by deadline",
    `/api/offers?answeredFrom=${dayFromNow(-30)}&sort=-expiryDate`,
  ),
  call("offers withdrawn, by last change", "/api/offers?status=withdrawn&sort=-updatedAt"),
  call("drafts by deadline", "/api/offers?status=draft&sort=expiryDate"),
  call(
    "offers created in a week",
    `/api/offers?createdFrom=${dayFromNow(-60)}&createdTo=${dayFromNow(-53)}`,
  ),
  call(
    "offers created in a month, by deadline",
    `/api/offers?createdFrom=${dayFromNow(-90)}&createdTo=${dayFromNow(-60)}&sort=expiryDate`,
  ),
  ...searches("offers", { rare: rareName, common: "example.com" }),
  deepPage("offers", { table: "offers", column: "created_at", sort: "" }),
  count("offers to send", "kind=send_offers&status=draft"),
  count("offers, search", "kind=send_offers&search=nurse"),
  count("offers, search, two letters", "kind=send_offers&search=an"),
  count("offers answered this month", `kind=send_offers&answeredFrom=${dayFromNow(-30)}`),
];

const candidates = [
  call("candidates", "/api/candidates"),
  call("candidates by arrival", "/api/candidates?sort=-createdAt"),
  call("candidates of a job", `/api/candidates?jobId=${firstIds.job + 3}`),
  call("candidates with a pending offer", "/api/candidates?offerStatus=pending"),
  call("candidates with a draft", "/api/candidates?offerStatus=draft"),
  call("candidates with a withdrawn offer", "/api/candidates?offerStatus=withdrawn"),
  call("candidates, country", "/api/candidates?country=US"),
  call("candidates with an eligibility", "/api/candidates?eligibility=active"),
  call("candidates without an eligibility", "/api/candidates?eligibility=none"),
  ...searches("candidates", { rare: rareName, common: "example.com" }),
  deepPage("candidates", { table: "candidates", column: "sort_name", sort: "lastName" }),
  count("candidates", "kind=offer_assistance"),
  count("candidates, search", "kind=offer_assistance&search=example.com"),
  count("candidates with a draft", "kind=offer_assistance&offerStatus=draft"),
];

const eligibilities = [
  call("eligibilities", "/api/eligibilities"),
  call("eligibilities by end", "/api/eligibilities?sort=eligibilityEndDate"),
  call("eligibilities closing in a week", "/api/eligibilities?closingWithin=7"),
  call("eligibilities, can schedule", "/api/eligibilities?canSchedule=yes"),
  call(
    "eligibilities, can schedule, by end",
    "/api/eligibilities?canSchedule=yes&sort=eligibilityEndDate",
  ),
  call("eligibilities, can't schedule", "/api/eligibilities?canSchedule=no"),
  ...["cancelled", "test_retired", "portions_missing", "portion_unknown"].map((rule) =>
    call(`eligibilities, ${rule}`, `/api/eligibilities?rule=${rule}`),
  ),
  call("eligibilities, window_ended", "/api/eligibilities?rule=window_ended"),
  call(
    "eligibilities, window_ended, the last to end first",
    "/api/eligibilities?rule=window_ended&sort=-eligibilityEndDate",
  ),
  call("eligibilities, not_started", "/api/eligibilities?rule=not_started"),
  call("eligibilities of a test", "/api/eligibilities?testId=3"),
  ...searches("eligibilities", { rare: rareName, common: "example.com" }),
  deepPage("eligibilities", { table: "eligibilities", column: "created_at", sort: "" }),
  count("eligibilities closing", "kind=extend_eligibilities&closingWithin=7"),
  count("eligibilities, can schedule", "kind=extend_eligibilities&canSchedule=yes"),
  count("eligibilities, search", "kind=extend_eligibilities&search=example.com"),
];

const audit = [
  call("audit", "/api/audit"),
  call("audit, one action", "/api/audit?action=offer.withdrawn"),
  call("audit, no such action", "/api/audit?action=offer.deleted"),
  call("audit of a member", "/api/audit?actor=member:2"),
  call("audit of a record", `/api/audit?subjectType=offer&subjectId=${firstIds.offer + 77}`),
  call("audit in a week", `/api/audit?from=${dayFromNow(-60)}&to=${dayFromNow(-53)}`),
  ...searches("audit", { rare: String(firstIds.offer + 77), common: "updated" }),
  deepPage("audit", { table: "audit_entries", column: "created_at", sort: "" }),
];

const sittings = [
  call("sittings", "/api/sittings"),
  call("sittings to mark", "/api/sittings?toMark=true"),
  ...searches("sittings", { rare: rareName, common: "example.com" }),
];

const rows = `/api/bulk-runs/${firstIds.bulkRun}/rows`;

const bulkRuns = [
  call("bulk runs", "/api/bulk-runs"),
  call("rows of a bulk run", rows),
  call("rows of a bulk run that failed", `${rows}?outcome=failed`),
  ...Object.entries({ rare: rareName, common: "an", none: "qqqxyzzy" }).map(([kind, word]) =>
    call(`rows of a bulk run, search, ${kind}`, `${rows}?search=${word}`),
  ),
];

/** Every list, filter, sort, search, count and deep page that must not grow with the account. */
export const sizedCalls: SizedCall[] = [
  call("Home's data", "/api/home"),
  ...offers,
  ...candidates,
  ...eligibilities,
  ...audit,
  ...sittings,
  ...bulkRuns,
  call("tests", "/api/tests"),
  call("templates", "/api/templates"),
  call("jobs", "/api/jobs"),
  ...searches("jobs", { rare: "Nurse 17", common: "Berlin" }),
  call("events of an offer", `/api/offers/${firstIds.offer + 77}/events`),
  call("events of a candidate", `/api/candidates/${firstIds.candidate + 77}/events`),
];
