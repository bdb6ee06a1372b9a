import type { handback as english } from "./en-handback";

/** French texts for candidates who return from a partner's assessment. */
export const handback: typeof english = {
  title: (name) => `Merci d’avoir passé l’évaluation ${name}`,
  thanks: (firstName) => `Merci, ${firstName}`,
  done: (name, company) =>
    `Vous êtes de retour chez ${company}. Vous avez passé cette évaluation\u00a0: ${name}.`,
  next: "La suite",
  steps: (company) => [
    `${company} recevra votre résultat dès qu’il sera disponible. Vous n’avez rien à envoyer.`,
    `${company} vous contactera.`,
  ],
  close: "Vous pouvez fermer cette page.",
  closed: {
    title: "Ce lien n’est pas valide",
    reason: "Ce lien devait vous ramener d’une évaluation, mais il est incomplet.",
    help: "Si vous avez passé une évaluation, vos réponses y sont bien enregistrées. Vous n’avez rien à faire.",
  },
};
