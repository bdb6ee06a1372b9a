import type { en } from "./en";
import { acceptanceMail } from "./fr-acceptance-mail";
import { answerMail } from "./fr-answer-mail";
import { assistance } from "./fr-assistance";
import { calendar } from "./fr-calendar";
import { certificate } from "./fr-certificate";
import { deadlineMail } from "./fr-deadline-mail";
import { handback } from "./fr-handback";
import { invitation } from "./fr-invitation";
import { offerPage } from "./fr-offer-page";
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
    onPage:
      "La lettre est trop longue pour un e-mail. Vous pouvez la lire et la télécharger en PDF sur votre page.",
    fallback: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:",
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

  offerPage,

  assistance,

  sitting,

  invitation,

  handback,

  acceptanceMail,

  answerMail,

  deadlineMail,

  calendar,

  certificate,

  verify,
};
