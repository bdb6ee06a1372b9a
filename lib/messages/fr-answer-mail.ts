import type { answerMail as english } from "./en-answer-mail";

/** French texts of the email with the answer to a candidate's question. */
export const answerMail: typeof english = {
  subject: (company, job) => `${company} a répondu à votre question\u00a0: ${job}`,
  greeting: (firstName) => `Bonjour ${firstName},`,
  introduction: (company, name) =>
    name
      ? `${name} (${company}) a répondu à votre question sur votre proposition d’embauche.`
      : `${company} a répondu à votre question sur votre proposition d’embauche.`,
  question: "Votre question",
  answer: "La réponse",
  more: "S’il reste un point à éclaircir, répondez à cet e-mail.",
  button: "Ouvrir ma proposition",
  fallback: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:",
};
