import { builtinTemplate } from "@/lib/letters/builtin";
import { letterHash } from "@/lib/letters/hash";
import { renderLetter } from "@/lib/letters/render-letter";
import { sanitizeLetter } from "@/lib/letters/sanitize";
import { type Letter, letterData, type Terms } from "@/lib/offers/compose-letter";
import { record, type Scene } from "./ledger";
import type { By, TemplateRow } from "./types";

const termNames = ["salary", "currency", "payFrequency", "startDate", "expiryDate"] as const;

type LetterTemplate = Pick<TemplateRow, "id" | "body" | "locale">;

function letterOf(scene: Scene, template: LetterTemplate | null): Letter {
  const { offer, candidate, job, account } = scene;
  const data = letterData({ ...offer, candidate, job, account });
  const source = template ?? builtinTemplate(account.locale);
  const { html, unresolved } = renderLetter({ template: source, data });
  return template
    ? { source: "template", renderedHtml: html, shownHtml: html, unresolved }
    : { source: "none", renderedHtml: null, shownHtml: html, unresolved: [] };
}

/** Gives the offer its letter and freezes both as a version, as the use cases do. */
function keepVersion({ ledger, offer }: Scene, by: By, at: Date, letter: Letter): void {
  offer.letterSource = letter.source;
  offer.renderedHtml = letter.renderedHtml;
  offer.unresolved = letter.unresolved;
  ledger.versions.push({
    accountId: offer.accountId,
    offerId: offer.id,
    number: offer.version,
    templateId: offer.templateId,
    salary: offer.salary,
    currency: offer.currency,
    payFrequency: offer.payFrequency,
    startDate: offer.startDate,
    expiryDate: offer.expiryDate,
    letterHtml: letter.shownHtml,
    letterHash: letterHash(letter.shownHtml),
    ...{ actorKind: by.kind, actorName: by.name, createdAt: at },
  });
}

function recordUpdate(scene: Scene, by: By, at: Date, letter: Letter, fields: string[]): void {
  const { offer } = scene;
  offer.version += 1;
  offer.revision += 1;
  offer.updatedAt = at;
  keepVersion(scene, by, at, letter);
  record(scene, by, at, "offer.updated", { fields, version: offer.version });
}

/** What `createOffer` writes. */
export function draftOffer(scene: Scene, by: By, template: LetterTemplate | null): void {
  const { ledger, offer } = scene;
  ledger.offers.push(offer);
  keepVersion(scene, by, offer.createdAt, letterOf(scene, template));
  record(scene, by, offer.createdAt, "offer.created", {});
}

/** What `updateOffer` writes for new terms. */
export function changeTerms(
  scene: Scene,
  by: By,
  at: Date,
  terms: Terms,
  template: LetterTemplate | null,
): void {
  const fields: string[] = termNames.filter((name) => terms[name] !== scene.offer[name]);
  if (fields.length === 0) return;
  const before = scene.offer.renderedHtml;
  Object.assign(scene.offer, terms);
  const letter = letterOf(scene, template);
  if (letter.renderedHtml !== before) fields.push("letter");
  recordUpdate(scene, by, at, letter, fields);
}

/** What `updateOffer` writes for a letter with a sentence added by hand. */
export function addSentence(scene: Scene, by: By, at: Date, sentence: string): void {
  const { letterHtml } = scene.ledger.versions.at(-1) ?? { letterHtml: "" };
  const html = sanitizeLetter(letterHtml.replace(/<\/div>\s*$/, `<p>${sentence}</p></div>`));
  const letter: Letter = { source: "manual", renderedHtml: html, shownHtml: html, unresolved: [] };
  recordUpdate(scene, by, at, letter, ["letter"]);
}
