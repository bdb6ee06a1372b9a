import type { invitation as english } from "./en-invitation";

/** French texts of the email that invites a candidate to an assessment. */
export const invitation: typeof english = {
  subject: (company, name) => `${company} vous invite à une évaluation\u00a0: ${name}`,
  greeting: (firstName) => `Bonjour ${firstName},`,
  introduction: (company, name) =>
    `${company} vous invite à passer cette évaluation\u00a0: ${name}.`,
  time: (time) => `Vous disposez de ${time}.`,
  extraTime: (time, base, percent) =>
    `Vous disposez de ${time}\u00a0: la durée habituelle (${base}) et un temps supplémentaire de ${percent}\u00a0%.`,
  clock:
    "Le temps commence lorsque vous démarrez l’évaluation, et non à l’ouverture de la page. Vos réponses sont enregistrées au fur et à mesure.",
  login: (username, password) =>
    `Cet identifiant et ce mot de passe vous seront demandés\u00a0: ${username} et ${password}`,
  button: "Accéder à l’évaluation",
  fallback: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:",
  personal: "Ce lien vous est réservé. Merci de ne pas le partager.",
  why: (company) =>
    `Vous recevez cet e-mail parce que vous avez un dossier de candidature chez ${company}.`,
};
