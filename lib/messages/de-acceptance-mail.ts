import type { acceptanceMail as english } from "./en-acceptance-mail";

/** German texts of the email that a candidate gets once they have accepted. */
export const acceptanceMail: typeof english = {
  subject: (company, job) => `Sie haben das Angebot von ${company} angenommen: ${job}`,
  greeting: (firstName) => `Guten Tag ${firstName},`,
  introduction: (company) =>
    `${company} hat Ihre Zusage erhalten. Diese E-Mail ist Ihre Bestätigung.`,
  position: "Stelle",
  pay: "Vergütung",
  start: "Eintrittsdatum",
  signedAs: "Unterzeichnet als",
  when: "Angenommen",
  attached:
    "Das Schreiben, das Sie angenommen haben, ist angehängt. Bewahren Sie es bei Ihren Unterlagen auf.",
  button: "Ihre Seite öffnen",
  fallback:
    "Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:",
};
