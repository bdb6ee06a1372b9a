import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import * as tables from "@/db/schema";
import { candidateActor } from "@/lib/auth/link-visit";
import { linkUrl } from "@/lib/auth/links";
import { isPastDeadline } from "@/lib/format/calendar";
import { fullName } from "@/lib/format/names";
import { letterHash } from "@/lib/letters/hash";
import { composeOfferMail } from "@/lib/offers/compose-offer-mail";
import { checkTransition, updateRefusal } from "@/lib/offers/lifecycle";
import { updateOffer } from "@/lib/offers/update-offer";
import { withoutSecrets } from "@/lib/outbox/rules";
import { backdate, type PastEvent, recordPast, updateRows } from "./backdate";
import { dateIn, minuteInMs } from "./calendar";
import { linkedOfferId, offerLink } from "./links";
import { definitionsOf } from "./offer-fields";
import type { PlannedOffer } from "./plan-offers";
import { chance, pick, whole } from "./random";
import { visit } from "./visits";

const reasons = [
  "I have accepted another offer.",
  "The pay is below what I can accept.",
  "My present employer made a counter-offer and I am staying.",
  "We decided not to move to another city.",
  "I would need to work from home more than two days a week.",
  "After thinking it over, the role is not the right next step for me.",
  "The start date is too early for my notice period.",
];

/** Returns the evidence that the candidate opened or answered the letter on their page. */
function evidenceOf({ candidate, letter }: PlannedOffer, type: string, seen: object) {
  if (type === "offer.opened") return seen;
  return {
    ...{ ...seen, letterHash: letterHash(letter.html) },
    ...(type === "offer.accepted" && { typedName: fullName(candidate) }),
    ...(type === "offer.declined" && chance(0.8) && { reason: pick(reasons) }),
  };
}

/** Moves an offer through its plan. Throws if its lifecycle does not allow a step. */
function eventsOf(plan: PlannedOffer): PastEvent[] {
  const { id, tenant, candidate, times, terms, letter, colleague, maker } = plan;
  const person = candidateActor({ linkId: offerLink(id) }, tenant.account.id, fullName(candidate));
  const seen = visit();
  let status: PlannedOffer["status"] = "draft";
  return Object.entries(times).map(([type, at]) => {
    const about = { type, at, candidateId: candidate.id, offerId: id };
    if (type === "offer.created") return { ...about, actor: maker, audited: { action: type } };
    const to = type === "offer.opened" ? "pending" : (type.slice(6) as typeof status);
    const { customFields } = terms;
    const fields = definitionsOf(tenant);
    const verdict = checkTransition(
      { status, problems: letter.problems, customFields, fields },
      to,
    );
    if (verdict.kind !== "move") throw new Error(`Offer ${id} cannot become ${to}`);
    const from = status;
    status = to;
    const isAnswer = to === "accepted" || to === "declined";
    const isLate = isAnswer && isPastDeadline(terms.expiryDate, tenant.account.timeZone, at);
    const isTheirs = to === "pending" || (isAnswer && plan.schedule.onPage);
    const data = {
      ...{ from, version: 1 },
      ...(to === "sent" && { mailed: Boolean(candidate.email) }),
      ...(isLate && { afterDeadline: true }),
      ...(isTheirs && evidenceOf(plan, type, seen)),
    };
    const audited = { action: `offer.${to}`, data: { from } };
    return { ...about, data, actor: isTheirs ? person : colleague, audited };
  });
}

/** Returns what the use cases would have written of a planned offer. */
export function rowsOf(plan: PlannedOffer) {
  const { id, tenant, candidate, job, maker, terms, letter, times } = plan;
  const templateId = plan.template?.id ?? null;
  const createdAt = times["offer.created"]!;
  const common = { accountId: tenant.account.id, templateId, ...terms, createdAt };
  const instants = Object.values(times);
  const offer = {
    ...{ ...common, id, candidateId: candidate.id, jobId: job.row.id, status: plan.status },
    locale: null,
    letterSource: templateId ? ("template" as const) : ("none" as const),
    renderedHtml: templateId ? letter.html : null,
    problems: templateId ? letter.problems : [],
    createdBy: maker.userId ?? 0,
    ...{ sentAt: times["offer.sent"] ?? null, openedAt: times["offer.opened"] ?? null },
    acceptedAt: times["offer.accepted"] ?? null,
    declinedAt: times["offer.declined"] ?? null,
    withdrawnAt: times["offer.withdrawn"] ?? null,
    ...{ reminders: null, snoozedUntil: null, nextReminderAt: null, lastReminder: null },
    ...{ reopenedFrom: null },
    ...{ updatedAt: instants.at(-1) ?? createdAt, revision: instants.length },
  };
  const version = {
    ...{ ...common, offerId: id, number: 1, actorKind: maker.kind, actorName: maker.name },
    ...{ letterHtml: letter.html, letterHash: letterHash(letter.html) },
    brandingId: tenant.account.id,
    locale: plan.template?.locale ?? tenant.account.locale,
  };
  return { offer, version, ...mailOf(plan, offer) };
}

/** Opens the link of an offer that was sent, and mails the letter where there is an address. */
function mailOf(
  { candidate, job, tenant, template, letter }: PlannedOffer,
  offer: Omit<typeof tables.offers.$inferSelect, "version">,
) {
  const { id: offerId, accountId, sentAt: createdAt, withdrawnAt: closedAt } = offer;
  if (!createdAt) return { link: [], mail: [] };
  const link = { id: offerLink(offerId), accountId, kind: "offer" as const, offerId, closedAt };
  const locale = template?.locale ?? tenant.account.locale;
  const parties = { candidate, job: job.row, account: tenant.account, fields: [] };
  const url = linkUrl("offer", link.id);
  const { subject, html: written } = composeOfferMail({
    offer: { ...offer, ...parties, version: 1 },
    letterHtml: letter.html,
    letterLocale: locale,
    locale,
    url,
  });
  const mail = { subject, html: withoutSecrets(written, { url }) };
  const message = { accountId, kind: "offer_letter" as const, offerId, createdAt, ...mail };
  return {
    link: [{ ...link, createdAt }],
    mail: candidate.email ? [{ ...message, recipient: candidate.email }] : [],
  };
}

const postscripts: Record<string, string> = {
  en: "PS: As we discussed, your laptop and desk will be sent to your home before your first day.",
  de: "PS: Wie besprochen übernehmen wir Ihre Bahnfahrten ins Büro.",
  fr: "P.-S. : comme convenu, nous prenons en charge vos trajets en train.",
};

/** Changes an offer by turns: more pay, more time to answer, a sentence of the recruiter's own. */
function changeOf({ terms, letter, template, tenant }: PlannedOffer, turn: number) {
  const { salary, expiryDate } = terms;
  if (turn % 3 === 0 && salary) return { salary: Math.round(salary * 1.05) };
  if (turn % 3 === 1 && expiryDate) return { expiryDate: dateIn(new Date(expiryDate), 3) };
  const language = (template?.locale ?? tenant.account.locale).slice(0, 2);
  return {
    renderedHtml: letter.html.replace(/<\/div>\s*$/, `<p>${postscripts[language]}</p></div>`),
  };
}

/** Updates every tenth open offer through the use case. */
async function changeSome(tx: Transaction, plans: readonly PlannedOffer[]): Promise<void> {
  const open = plans.filter(
    ({ id, status, letter }) =>
      updateRefusal(status) === null && letter.problems.length === 0 && id !== linkedOfferId,
  );
  const past = [];
  for (const [turn, plan] of open.filter((_, index) => index % 10 === 0).entries()) {
    await updateOffer(plan.colleague, plan.id, changeOf(plan, turn));
    const last = Object.values(plan.times).at(-1)!.getTime();
    const updatedAt = new Date(last + whole(20, 90) * minuteInMs);
    past.push({ id: plan.id, updatedAt, times: { "offer.updated": updatedAt } });
  }
  await backdate(tx, "offer", past);
  await updateRows(
    tx,
    tables.offers,
    past.map(({ id, updatedAt }) => ({ id, updatedAt })),
  );
  await tx.execute(sql`
    update offer_versions set created_at = updated_at from offers
    where offers.id = offer_id and number = 2`);
}

/** Writes planned offers, each on its days; `rows` are theirs, made before the transaction. */
export async function loadOffers(
  tx: Transaction,
  plans: readonly PlannedOffer[],
  rows: readonly ReturnType<typeof rowsOf>[],
): Promise<void> {
  await insertRows(
    tx,
    tables.offers,
    rows.map(({ offer }) => offer),
  );
  await insertRows(
    tx,
    tables.offerVersions,
    rows.map(({ version }) => version),
  );
  await insertRows(
    tx,
    tables.links,
    rows.flatMap(({ link }) => link),
  );
  await insertRows(
    tx,
    tables.outboxMessages,
    rows.flatMap(({ mail }) => mail),
  );
  await recordPast(tx, plans.flatMap(eventsOf));
  await changeSome(tx, plans);
}
