import type { answerMail as english } from "./en-answer-mail";

/** German texts of the email with the answer to a candidate's question. */
export const answerMail: typeof english = {
  subject: (company, job) => `${company} hat Ihre Frage beantwortet: ${job}`,
  greeting: (firstName) => `Guten Tag ${firstName},`,
  introduction: (company, name) =>
    name
      ? `${name} (${company}) hat Ihre Frage zu Ihrem Angebot beantwortet.`
      : `${company} hat Ihre Frage zu Ihrem Angebot beantwortet.`,
  question: "Ihre Frage",
  answer: "Die Antwort",
  more: "Wenn noch etwas unklar ist, antworten Sie bitte auf diese E-Mail.",
  button: "Angebot öffnen",
  fallback:
    "Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:",
};
