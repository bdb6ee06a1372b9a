import { browserName } from "@/lib/format/browser-name";
import { clockIn } from "@/lib/format/calendar";
import { formatDate, formatInstant } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { formatNumber, formatPay } from "@/lib/format/money";
import { fullName } from "@/lib/format/names";
import { zoneTime } from "@/lib/format/zone-time";
import type { Certificate, CertificateFact } from "@/lib/letters/pdf/certificate";
import { type Messages, messagesFor, spokenLocale } from "@/lib/messages/messages";
import { deriveEventHash } from "@/lib/seals/derive-event-hash";
import { hasTypedOwnName, type Sealing } from "./compose-evidence";
import type { Acceptance } from "./find-acceptance";

type Texts = Messages["certificate"];

interface Speech {
  texts: Texts;
  locale: string;
}

/** Returns a hash in groups, which stay in their order where text runs from right to left. */
const grouped = (hash: string, size: number): string =>
  `\u2066${hash.match(new RegExp(`.{1,${size}}`, "g"))?.join(" ")}\u2069`;

/** Composes the certificate of an acceptance, in the language of its letter. */
export function composeCertificate(acceptance: Acceptance, sealing: Sealing): Certificate {
  const { letter, terms, typedName } = acceptance;
  const language = letter.locale;
  const speech: Speech = {
    texts: messagesFor(language).certificate,
    locale: spokenLocale(language),
  };
  const { texts, locale } = speech;
  const name = fullName(terms.candidate);
  const { timeZone } = letter.account;
  const day = formatDate(clockIn(timeZone, acceptance.at).date, locale, "full");
  const recordedBy = acceptance.recordedBy ?? letter.account.name;
  return {
    number: texts.number(sealing.number),
    title: texts.title,
    lead: acceptance.byCandidate
      ? texts.lead(isolate(name, locale))
      : texts.leadRecorded(isolate(recordedBy, locale)),
    signature: typedName === null ? null : { name: typedName, label: texts.signature, day },
    stamp: stampOf(acceptance, speech),
    facts: [
      { title: texts.what.heading, rows: isolated(whatRows(acceptance, speech), locale) },
      { title: texts.who.heading, rows: isolated(whoRows(acceptance, speech), locale) },
    ],
    events: eventsOf(acceptance, sealing, texts, locale),
    prints: printsOf(acceptance, sealing, speech),
    check: {
      title: texts.check.heading,
      lines: [
        sealing.verifyUrl.replace(/^https?:\/\//, ""),
        texts.check.sealed(formatInstant(sealing.at, locale, timeZone, "long")),
        texts.check.attached,
      ],
      code: texts.check.code(sealing.verifyUrl),
    },
  };
}

const isolated = (rows: CertificateFact[], locale: string): CertificateFact[] =>
  rows.map((row) => ({ ...row, value: isolate(row.value, locale) }));

/** Letters of scripts that can be set one by one, and how many fit around the stamp. */
const [separate, mostAround] = [/^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u, 58];

function stampOf({ at, letter }: Acceptance, { texts, locale }: Speech): string | null {
  const day = formatDate(clockIn(letter.account.timeZone, at).date, locale, "long");
  const around = (parts: string[]) => parts.map((part) => `${part.toUpperCase()} · `).join("");
  const long = around([texts.stamp, day, letter.account.name]);
  const words = long.length <= mostAround ? long : around([texts.stamp, day]);
  return separate.test(words) ? words : null;
}

function whatRows({ letter, terms }: Acceptance, { texts, locale }: Speech): CertificateFact[] {
  const { what } = texts;
  const { salary, currency, payFrequency, startDate } = terms;
  const written = clockIn(letter.account.timeZone, letter.writtenAt).date;
  return [
    { term: what.position, value: letter.jobTitle },
    ...(salary === null
      ? []
      : [{ term: what.pay, value: formatPay(salary, currency, payFrequency, locale) }]),
    ...(startDate ? [{ term: what.start, value: formatDate(startDate, locale, "full") }] : []),
    { term: what.letter, value: what.version(letter.version, formatDate(written, locale)) },
    { term: what.employer, value: letter.account.name },
  ];
}

function whoRows(acceptance: Acceptance, { texts, locale }: Speech): CertificateFact[] {
  const { who } = texts;
  const { at, letter, terms, byCandidate } = acceptance;
  const isOwn = hasTypedOwnName(acceptance);
  const { timeZone } = letter.account;
  const [here, utc] = [zoneTime(at, locale, timeZone), zoneTime(at, locale, "UTC")];
  return [
    {
      ...{ term: who.name, value: fullName(terms.candidate) },
      ...(isOwn !== null && { note: isOwn ? who.same : who.different, isGood: isOwn }),
    },
    ...(terms.candidate.email ? [{ term: who.email, value: terms.candidate.email }] : []),
    ...(byCandidate ? [] : [{ term: who.recordedBy, value: acceptance.recordedBy ?? who.unknown }]),
    ...(here.zone === utc.zone
      ? []
      : [{ term: who.zone(here.place), value: here.time, note: here.zone }]),
    { term: who.zone("UTC"), value: utc.time },
    ...(byCandidate
      ? [
          { term: who.network, value: acceptance.address ?? who.unknown },
          {
            term: who.browser,
            value: acceptance.agent ? browserName(acceptance.agent) : who.unknown,
          },
        ]
      : []),
  ];
}

function eventsOf(
  { events, acceptedEventId }: Acceptance,
  { eventSalt }: Sealing,
  { events: texts }: Texts,
  locale: string,
): Certificate["events"] {
  return {
    title: texts.heading,
    head: [texts.date, texts.time("UTC"), texts.event, texts.by, texts.hash],
    rows: events.map((event) => ({
      cells: [
        formatDate(event.createdAt.toISOString().slice(0, 10), locale, "medium"),
        event.createdAt.toISOString().slice(11, 19),
        (texts.names as Record<string, string>)[event.type] ?? texts.other,
        event.actorName,
        grouped(deriveEventHash(eventSalt, event).slice(0, 12), 4),
      ],
      isKey: event.id === acceptedEventId,
    })),
  };
}

function printsOf(
  { terms }: Acceptance,
  { auditHead, fingerprint }: Sealing,
  { texts: { prints }, locale }: Speech,
): Certificate["prints"] {
  const row = (term: string, hash: string) => ({ term, value: grouped(hash, 16) });
  return {
    title: prints.heading,
    rows: [
      row(prints.letter, terms.letterHash),
      ...(auditHead
        ? [row(prints.auditHead(formatNumber(auditHead.number, locale)), auditHead.hash)]
        : []),
      row(prints.installation, fingerprint),
    ],
  };
}
