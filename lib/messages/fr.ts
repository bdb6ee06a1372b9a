import type { en } from "./en";
import { assistance } from "./fr-assistance";
import { certificate } from "./fr-certificate";
import { handback } from "./fr-handback";
import { invitation } from "./fr-invitation";
import { sitting } from "./fr-sitting";
import { verify } from "./fr-verify";

/** French texts for candidates outside of letters. */
export const fr: typeof en = {
  mail: {
    subject: (company, job) => `${company} vous adresse une proposition d’embauche\u00a0: ${job}`,
    greeting: (firstName) => `Bonjour ${firstName},`,
    introduction: (company) =>
      `${company} vous adresse une proposition d’embauche. Vous pouvez la lire ci-dessous et y répondre sur votre page personnelle.`,
    deadline: (deadline) => `Merci de répondre au plus tard le ${deadline}.`,
    button: "Lire la proposition et y répondre",
    fallback: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:",
  },

  cover: {
    title: (company) => `Une proposition d’embauche chez ${company}`,
    heading: (company) => `${company} vous adresse une proposition d’embauche`,
    greeting: (firstName) => `Bonjour ${firstName},`,
    position: "Poste",
    answerBy: "Réponse avant le",
    personal: "Cette page vous est réservée. Merci de ne pas partager le lien.",
    button: "Ouvrir ma proposition",
    opening: (company) => `${company} verra que vous l’avez ouverte.`,
  },

  closed: {
    title: "Ce lien n’est plus valide",
    reason: "La proposition a peut-être été retirée, ou le lien est incomplet.",
    help: "Si vous attendiez une proposition ici, contactez la personne qui vous l’a envoyée, ou répondez à l’e-mail que vous avez reçu.",
  },

  away: {
    title: "Merci d’ouvrir à nouveau le lien reçu par e-mail",
    reason:
      "Pour préserver la confidentialité de votre proposition, cette page se ferme une heure après son ouverture.",
    help: "Vous pouvez utiliser le lien de votre e-mail aussi souvent que nécessaire.",
  },

  trouble: {
    title: "La page ne peut pas être affichée pour le moment",
    reason:
      "Le problème vient de notre côté. Rien de ce que vous avez fait n’a été perdu ni envoyé deux fois.",
    help: "Merci de réessayer dans quelques minutes.",
    reference: (requestId) => `Référence\u00a0: ${requestId}`,
  },

  refused: {
    title: "Nous n’avons pas pu lire votre réponse",
    reason: "Elle ne provenait pas du formulaire de la page de votre proposition.",
    help: "Merci d’ouvrir à nouveau le lien reçu par e-mail et d’y répondre.",
  },

  tooLarge: {
    title: "Votre réponse est trop longue",
    reason: "Elle dépasse la limite.",
    help: "Merci de revenir en arrière, de la raccourcir et de l’envoyer à nouveau.",
  },

  offer: {
    title: (job) => `Votre proposition d’embauche\u00a0: ${job}`,
    from: (company) => `Envoyée par ${company}`,
    candidate: (name) => `À l’attention de\u00a0: ${name}`,
    answerBy: (deadline) => `Merci de répondre au plus tard le ${deadline}.`,
    answerLink: "Aller à votre réponse",
    letter: "La lettre",
    letterFrame: (company) => `Lettre de proposition envoyée par ${company}`,
    pdf: "Télécharger le PDF",
    print: "Ouvrir la lettre seule",
  },

  next: {
    heading: "La suite",
    read: "Lisez attentivement la lettre. Si un point n’est pas clair, posez vos questions.",
    answer: (company) =>
      `Acceptez ou déclinez la proposition sur cette page. ${company} voit votre réponse immédiatement.`,
    accepted: (company) =>
      `Si vous acceptez, ${company} vous contactera au sujet de votre premier jour.`,
    start: (company, date) =>
      `Si vous acceptez, ${company} vous contactera au sujet de votre premier jour, le ${date}.`,
  },

  accept: {
    heading: "Accepter la proposition",
    explanation:
      "En saisissant votre nom complet, vous acceptez cette proposition telle qu’elle figure dans la lettre ci-dessus. Vous ne pourrez pas revenir sur ce choix ici.",
    name: "Vos prénom et nom",
    button: "Accepter la proposition",
    evidence:
      "Votre nom, la date et l’heure, votre adresse réseau et votre navigateur sont enregistrés comme preuve de votre réponse.",
    nameMissing: "Saisissez vos prénom et nom pour accepter la proposition",
    nameLong: "Votre nom ne doit pas dépasser 200 caractères",
  },

  decline: {
    heading: "Décliner la proposition",
    explanation: (company) =>
      `${company} en sera informé. Vous ne pourrez pas revenir sur ce choix ici.`,
    reason: "Motif",
    optional: "facultatif",
    reasonHint: (company) => `${company} le lira.`,
    button: "Décliner la proposition",
    reasonLong: "Le motif ne doit pas dépasser 2\u202f000 caractères",
  },

  ask: {
    heading: "Poser une question",
    text: (name, company) => `${name} (${company}) peut vous renseigner.`,
    subject: (job) => `Question sur ma proposition d’embauche\u00a0: ${job}`,
    link: (email) => `Écrire à ${email}`,
  },

  notices: {
    problem: "Un point est à corriger",
    titlePrefix: "Erreur\u00a0: ",
    changedTitle: "La proposition a changé",
    changed:
      "Elle a été modifiée pendant votre lecture\u00a0: votre réponse n’a pas été enregistrée. Merci de lire la nouvelle lettre ci-dessous, puis de répondre.",
    resumedTitle: "Merci de répondre à nouveau",
    resumed:
      "Cette page est restée ouverte plus d’une heure\u00a0: votre réponse n’a pas encore été enregistrée. Tout ce que vous avez écrit figure toujours ci-dessous\u00a0: vérifiez-le, puis envoyez-le à nouveau.",
    lateTitle: "Le délai de réponse est dépassé",
    late: (deadline) => `La date limite était le ${deadline}.`,
    lateHelp: "Si vous souhaitez tout de même répondre, contactez la personne indiquée ci-dessous.",
  },

  receipt: {
    accepted: "Vous avez accepté cette proposition",
    declined: "Vous avez décliné cette proposition",
    acceptedElsewhere: "Cette proposition a été acceptée",
    declinedElsewhere: "Cette proposition a été déclinée",
    acceptedText: (company) => `${company} a bien reçu votre réponse et vous contactera.`,
    declinedText: (company) =>
      `${company} a bien reçu votre réponse. Merci d’avoir pris le temps de répondre.`,
    name: "Nom saisi",
    when: "Date et heure",
    recordedBy: "Enregistré par",
    reason: "Motif",
    version: "Lettre",
    versionOf: (number) => `Version ${number}`,
    fingerprint: "Empreinte",
    fingerprintHint: "SHA-256 du texte de la lettre, qui prouve à quelle lettre vous avez répondu",
    download: "Télécharger votre exemplaire scellé",
    sealed:
      "L’exemplaire scellé est un PDF de votre proposition, avec un certificat attestant que vous l’avez acceptée. Conservez-le : son authenticité peut être vérifiée à tout moment.",
    keep: "Imprimez cette page ou enregistrez-la au format PDF pour la conserver comme justificatif.",
  },

  assistance,

  sitting,

  invitation,

  handback,

  certificate,

  verify,
};
