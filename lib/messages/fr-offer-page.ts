import type { DefaultDeclineReason } from "@/db/enums";
import type { offerPage as en } from "./en-offer-page";

const reasons: Record<DefaultDeclineReason, string> = {
  "I accepted another offer": "J’ai accepté une autre proposition",
  Pay: "Rémunération",
  "Place of work": "Lieu de travail",
  "Role or team": "Poste ou équipe",
  "Personal reasons": "Raisons personnelles",
  "Another reason": "Une autre raison",
};

/** French texts of an offer's page and of the pages where candidates answer it. */
export const offerPage: typeof en = {
  cover: {
    title: (company) => `Une proposition de ${company}`,
    eyebrow: "Une proposition pour",
    role: (job, location) => (location ? `${job} (${location})` : job),
    sentBy: (name) => `${name} vous a envoyé cette proposition`,
    respondBy: (date) => `Réponse au plus tard le ${date}`,
    button: "Ouvrir ma proposition",
    opening: (company) =>
      `${company} en est informé lorsque vous l’ouvrez. Cela ne vous engage à rien. Cette page vous est réservée, merci de ne pas partager le lien.`,
  },

  page: {
    title: (company) => `Votre proposition de ${company}`,
    eyebrow: "Proposition d’embauche",
    lead: (job) => `Nous aimerions vous accueillir à ce poste\u00a0: ${job}.`,
    summary: "Votre proposition en bref",
    role: "Poste",
    pay: "Rémunération",
    start: "Début",
    respondBy: "Réponse avant la fin du",
    daysLeft: (days) =>
      days === 0 ? "Dernier jour" : days === 1 ? "1 jour restant" : `${days} jours restants`,
    yourTime: "votre heure",
    answers: "Votre réponse",
    accept: "Accepter",
    decline: "Décliner",
    ask: "Question",
    note: "Vous pouvez d’abord lire, imprimer et poser vos questions. Rien n’est définitif avant votre signature.",
    letter: "Votre lettre",
    letterFrame: (company) => `Lettre de proposition envoyée par ${company}`,
    pdf: "Télécharger le PDF",
    print: "Ouvrir la lettre seule",
  },

  next: {
    heading: "La suite",
    sign: "Vous acceptez et signez ici",
    signText:
      "Cela prend une minute. Vous pouvez télécharger votre lettre au format PDF à tout moment.",
    contact: (name) => `${name} vous écrit`,
    contactText: (company) =>
      `${company} voit votre réponse immédiatement et vous contacte pour la suite.`,
    start: "Votre premier jour",
    person: (company) =>
      `${company}. Répond à vos questions et vous écrit au sujet de cette proposition.`,
    email: (email) => `Écrire à ${email}`,
  },

  step: {
    back: "Retour à la lettre",
    starts: (date) => `Début le ${date}`,
    problem: "Un point est à corriger",
    titlePrefix: "Erreur\u00a0: ",
    optional: "Facultatif",
  },

  accept: {
    title: "Accepter la proposition",
    name: "Saisissez vos prénom et nom pour signer",
    asOnOffer: (name) => `Comme sur la proposition\u00a0: ${name}`,
    signature: "Votre signature",
    letter: (date, version) =>
      `En signant, vous acceptez telle quelle la lettre du ${date}, version ${version}.`,
    button: "Signer et accepter",
    evidence:
      "La signature est définitive. Votre nom, la date et l’heure, votre adresse réseau et votre navigateur sont enregistrés comme preuve.",
    nameMissing: "Saisissez vos prénom et nom pour accepter la proposition",
    nameLong: "Votre nom ne doit pas dépasser 200 caractères",
  },

  otherName: {
    title: "Est-ce bien votre nom\u202f?",
    heading: "Le nom saisi ne figure pas sur la proposition",
    text: "Rien n’a encore été accepté. Choisissez ce qui convient.",
    offered: "Proposition",
    typed: "Nom saisi",
    mistake: "J’ai fait une faute de frappe",
    correct: "Corrigez votre nom",
    correctButton: "Signer avec le nom corrigé",
    mine: (name) => `${name} est mon nom`,
    mineText: (company) =>
      `Vous pouvez signer ainsi. Les deux noms sont enregistrés, et ${company} voit qu’ils diffèrent.`,
    mineButton: (name) => `Signer en tant que ${name}`,
  },

  decline: {
    title: "Décliner la proposition",
    text: (company) => `${company} en est informé immédiatement. Ce choix est définitif.`,
    askFirst: "Si quelque chose pouvait vous faire changer d’avis, posez d’abord vos questions.",
    main: "Quelle est la raison principale\u202f?",
    reasons,
    message: (name) => `Un message pour ${name}`,
    button: "Décliner la proposition",
    reasonUnknown: "Choisissez une raison de la liste, ou aucune",
    messageLong: "Votre message ne doit pas dépasser 2\u202f000 caractères",
  },

  ask: {
    title: "Poser une question",
    text: (name, company) =>
      `${name} (${company}) reçoit votre question et vous répond. Votre proposition reste ouverte.`,
    question: "Votre question",
    button: "Envoyer la question",
    missing: "Écrivez d’abord votre question",
    long: "Votre question ne doit pas dépasser 2\u202f000 caractères",
    tooMany:
      "Vous ne pouvez pas poser d’autres questions pour le moment. Merci d’attendre les réponses ou d’écrire un e-mail",
    sentTitle: "Votre question a été envoyée",
    sent: (name) => `${name} vous répondra.`,
    subject: (job) => `Question sur ma proposition d’embauche\u00a0: ${job}`,
  },

  questions: {
    heading: "Vos questions",
    asked: "Votre question",
    answered: (name) => `Réponse de ${name}`,
    waiting: (name) => `${name} n’a pas encore répondu.`,
    earlier: (count) => (count === 1 ? "1 question précédente" : `${count} questions précédentes`),
    left: (name) =>
      `Les questions plus anciennes ne sont pas affichées ici. ${name} peut vous les envoyer.`,
  },

  notices: {
    changedTitle: "La proposition a changé",
    changed:
      "Elle a été modifiée pendant votre lecture\u00a0: votre réponse n’a pas été enregistrée. Merci de lire la nouvelle lettre ci-dessous, puis de répondre.",
    changedStep:
      "Elle a été modifiée pendant votre lecture\u00a0: votre réponse n’a pas été enregistrée. Merci de revenir en arrière, de lire la nouvelle lettre, puis de répondre. Votre saisie figure toujours ci-dessous.",
    resumedTitle: "Merci de répondre à nouveau",
    resumed:
      "Cette page est restée ouverte plus d’une heure\u00a0: votre réponse n’a pas encore été enregistrée. Tout ce que vous avez écrit figure toujours ci-dessous\u00a0: vérifiez-le, puis envoyez-le à nouveau.",
    lateTitle: "Le délai de réponse est dépassé",
    late: (deadline) => `La date limite était le ${deadline}.`,
    lateHelp: "Si vous souhaitez tout de même répondre, contactez la personne indiquée ci-dessous.",
  },

  answered: {
    welcome: (company, firstName) => `Bienvenue chez ${company}, ${firstName}`,
    accepted: (job) => `Vous avez accepté votre proposition\u00a0: ${job}.`,
    thanks: (firstName) => `Merci, ${firstName}`,
    declined: (job) => `Vous avez décliné la proposition\u00a0: ${job}.`,
    acceptedElsewhere: "Cette proposition a été acceptée",
    declinedElsewhere: "Cette proposition a été déclinée",
    recorded: (company) => `${company} a enregistré cette réponse.`,
    hasAnswer: (company) => `${company} a bien reçu votre réponse.`,
    yours: "Votre réponse",
    signedBy: "Signature",
    stamp: (date, company) => `Acceptée · ${date} · ${company} · `,
    reason: "Raison",
    message: "Votre message",
    pdf: "Télécharger votre lettre",
    sealedPdf: "Télécharger votre exemplaire scellé",
    sealed:
      "L’exemplaire scellé est un PDF de votre proposition, avec un certificat attestant que vous l’avez acceptée. Conservez-le : son authenticité peut être vérifiée à tout moment.",
    version: (number) => `Lettre, version ${number}`,
    fingerprint: "Empreinte de votre lettre",
    fingerprintHint:
      "Elle prouve à quelle lettre vous avez répondu. Conservez le PDF et cette page.",
    firstDay: "Votre premier jour",
    daysToGo: (days) => (days === 1 ? "jour restant" : "jours restants"),
    nextAccepted: (name, company) => `${name} (${company}) vous contacte pour la suite.`,
    nextDeclined: (name, company) =>
      `Si vous avez changé d’avis, merci d’écrire à ${name} (${company}).`,
  },
};
