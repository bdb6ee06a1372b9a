import type { acceptanceMail as english } from "./en-acceptance-mail";

/** French texts of the email that a candidate gets once they have accepted. */
export const acceptanceMail: typeof english = {
  subject: (company, job) => `Vous avez accepté l’offre de ${company}\u00a0: ${job}`,
  greeting: (firstName) => `Bonjour ${firstName},`,
  introduction: (company) =>
    `${company} a bien reçu votre acceptation. Cet e-mail vous sert de justificatif.`,
  position: "Poste",
  pay: "Rémunération",
  start: "Date de début",
  signedAs: "Signé par",
  when: "Acceptée le",
  attached: "La lettre que vous avez acceptée est jointe. Conservez-la avec vos documents.",
  button: "Ouvrir votre page",
  fallback: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:",
};
