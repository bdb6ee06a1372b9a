import type { assistance as english } from "./en-assistance";

const through = (name: string, company: string) =>
  name === company ? "" : `, par l’intermédiaire de\u00a0: ${company}`;

/** French texts of offers to assist for candidates. */
export const assistance: typeof english = {
  services: {
    JOB_OPPORTUNITY: "offre d’emploi",
    EDUCATION_SERVICE: "formation",
    MIGRATION_SERVICE: "aide à l’immigration",
    FINANCIAL_SUPPORT_SERVICE: "aide financière",
    SETTLEMENT_SERVICE: "aide à l’installation",
    OTHER: "autre accompagnement",
  },

  mail: {
    subject: (name, service) =>
      service
        ? `${name} vous propose un accompagnement\u00a0: ${service}`
        : `${name} vous propose un accompagnement`,
    greeting: (firstName) => `Bonjour ${firstName},`,
    introduction: (name, company) =>
      name === company
        ? `${name} vous propose un accompagnement. Vous pouvez consulter cette proposition et y répondre sur votre page personnelle.`
        : `${name} vous propose un accompagnement, en lien avec ${company}. Vous pouvez consulter cette proposition et y répondre sur votre page personnelle.`,
    service: (service) => `Prestation\u00a0: ${service}`,
    coupon: "Un bon vous attend également sur votre page.",
    deadline: (deadline) => `Merci de répondre au plus tard le ${deadline}.`,
    button: "Voir la proposition",
    fallback: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:",
    why: (company) =>
      `Vous recevez cet e-mail parce que vous avez un dossier de candidature chez ${company}.`,
    optOut: "Ne plus recevoir d’e-mails sur les propositions d’accompagnement",
  },

  cover: {
    title: (name) => `${name} vous propose un accompagnement`,
    personal: "Cette page vous est réservée. Merci de ne pas partager le lien.",
    button: "Ouvrir la proposition",
    opening: (company) => `${company} verra que vous l’avez ouverte.`,
  },

  page: {
    title: (name) => `${name} vous propose un accompagnement`,
    eyebrow: "Proposition d’accompagnement",
    lead: (name, company) =>
      name === company
        ? `${name} vous propose un accompagnement.`
        : `${name} vous propose un accompagnement, en lien avec ${company}.`,
    from: "De la part de",
    throughCompany: (company) => `En lien avec ${company}`,
    through: (name, company) => `Proposé par ${name}${through(name, company)}`,
    service: "Prestation",
    notes: "Précisions",
    answerBy: (deadline) => `Merci de répondre au plus tard le ${deadline}.`,
    coupon: "Votre bon",
    couponFor: (name, service) =>
      service
        ? `Il est valable pour cette prestation\u00a0: ${service}, proposée par ${name}. Présentez-le sur place.`
        : `Il est valable pour la prestation proposée par ${name}. Présentez-le sur place.`,
    explanation: (company) =>
      `${company} voit votre réponse immédiatement. Vous ne pourrez plus la modifier ici.`,
    accept: "Accepter la proposition",
    decline: "Décliner la proposition",
    back: "Retour à la proposition",
    note: "Vous pouvez d’abord poser vos questions. Rien n’est définitif avant la confirmation de votre réponse.",
    answerHere: "Vous répondez sur cette page",
    answerHereText: "Vous acceptez ou déclinez, puis vous confirmez. Cela prend une minute.",
  },

  answered: {
    accepted: "Vous avez accepté cette proposition",
    acceptedText: (company) => `${company} a bien reçu votre réponse et vous contactera.`,
    declined: "Vous avez décliné cette proposition",
    declinedText: (company) =>
      `${company} a bien reçu votre réponse. Merci d’avoir pris le temps de répondre.`,
    acceptedShort: "Acceptée",
    declinedShort: "Déclinée",
  },

  resumed: {
    title: "Merci de répondre à nouveau",
    text: "Cette page est restée ouverte plus d’une heure\u00a0: votre réponse n’a pas encore été enregistrée. Merci de la choisir à nouveau ci-dessous.",
  },

  late: {
    title: "Le délai de réponse est dépassé",
    due: (deadline) => `La proposition était valable jusqu’au ${deadline}.`,
    help: "Si elle vous intéresse toujours, merci de contacter les personnes indiquées ci-dessous.",
  },

  contact: {
    company: (company) =>
      `${company} peut vous renseigner. Répondez simplement à l’e-mail que vous avez reçu.`,
    account: (company) => `${company} peut vous renseigner.`,
    subject: (name) => `Question sur la proposition d’accompagnement\u00a0: ${name}`,
    link: (email) => `Écrire à ${email}`,
  },

  optOut: {
    heading: "Futures propositions d’accompagnement",
    title: (company) => `Propositions d’accompagnement envoyées par ${company}`,
    explanation: (company) =>
      `${company} vous écrit lorsque des propositions d’accompagnement vous concernent.`,
    button: "Ne plus recevoir d’e-mails sur les propositions d’accompagnement",
    done: "Vous ne recevrez plus d’e-mails sur les propositions d’accompagnement",
    doneText: (company) =>
      `${company} ne vous enverra plus d’e-mails sur les propositions d’accompagnement. Vous recevrez toujours les propositions d’embauche.`,
    undo: "Recevoir à nouveau ces e-mails",
  },
};
