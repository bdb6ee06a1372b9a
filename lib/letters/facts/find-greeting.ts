import type { Found, NameClaim } from "./claims";
import type { Line } from "./lines";

const opening =
  /^\s*(?:dear|hi|hello|sehr geehrter?|lieber?|liebe|guten tag|hallo|bonjour|chère?|cher|estimad[oa]|querid[oa]|hola|apreciad[oa]|عزيزي|عزيزتي|مرحبا)\s+/iu;

const titles =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|monsieur|madame|mme|señora?|sra?|don|doña|السيد|السيدة|الأستاذ|الأستاذة)\.?\s+)+/iu;

const name = /^[^,:;،!?.\n\uE000–]{2,60}?(?=\s*(?:[,:;،!.–]|$))/u;

const nobody =
  /(?<!\p{L})(?:sir|madam|all|team|candidate|applicant|colleague|friend|everyone|there|new|future|hiring|recruit\p{L}*|members?|damen|herren|bewerber\p{L}*|zusammen|alle|team|candidate?|candidat\p{L}*|tous|toutes|équipe|solicitante|equipo|todos|señores|المرشح\p{L}*|الموظف\p{L}*)(?!\p{L})/iu;

const isName = (text: string) =>
  text
    .split(/\s+/)
    .every(
      (word) =>
        /^(?:\p{Lu}|\p{Lo})/u.test(word) ||
        /^(?:de|del|van|von|der|den|la|le|di|da|dos|bin|al|el|ter|y)$/u.test(word),
    );

/** Finds the name that is typed in a letter's salutation. */
export function findGreeting({ text }: Line): Found<NameClaim>[] {
  if (text.trim().length > 80) return [];
  const greeting = opening.exec(text)?.[0];
  if (!greeting) return [];
  const greeted = text.slice(greeting.length);
  const title = titles.exec(greeted)?.[0] ?? "";
  const typed = name.exec(greeted.slice(title.length))?.[0];
  if (!typed || nobody.test(typed) || !isName(typed) || /\p{Nd}/u.test(typed)) return [];
  const start = greeting.length + title.length;
  return [{ kind: "name", text: typed, start, isTitled: title !== "" }];
}
