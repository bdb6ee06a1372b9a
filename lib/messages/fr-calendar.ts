import type { calendar as english } from "./en-calendar";

/** French texts of the entries that candidates add to their calendars. */
export const calendar: typeof english = {
  add: "Ajouter au calendrier",
  firstDay: (company, job) => `Premier jour chez ${company}\u00a0: ${job}`,
  respond: (company) => `Répondre à la proposition de ${company}`,
  respondToHelp: (name) => `Répondre à la proposition d’accompagnement de ${name}`,
  how: "Ouvrez le lien de votre e-mail pour répondre.",
  questions: (name, email) => `Des questions\u202f? Écrivez à ${name}\u00a0: ${email}`,
};
