import type { certificate as english } from "./en-certificate";

/** French texts of the certificate of acceptance. */
export const certificate: typeof english = {
  title: "Certificat d’acceptation",
  number: (number) => `Certificat n° ${number}`,
  lead: (candidate) =>
    `${candidate} a accepté la proposition figurant aux pages précédentes, telle quelle.`,
  leadRecorded: (member) =>
    `${member} a enregistré l’acceptation, telle quelle, de la proposition figurant aux pages précédentes.`,
  stamp: "Acceptée",
  signature: "Nom saisi par la personne candidate",

  what: {
    heading: "Ce qui a été accepté",
    position: "Poste",
    pay: "Rémunération",
    start: "Prise de poste",
    letter: "Lettre",
    version: (version, day) => `Version ${version} du ${day}`,
    employer: "Employeur",
  },

  who: {
    heading: "Qui a accepté, et quand",
    name: "Sur la proposition",
    same: "même nom",
    different: "nom différent",
    email: "E-mail",
    recordedBy: "Enregistré par",
    zone: (place) => `À ${place}`,
    network: "Réseau",
    browser: "Navigateur",
    unknown: "Inconnu",
  },

  events: {
    heading: "Événements",
    date: "Jour",
    time: (zone) => `Heure, ${zone}`,
    event: "Événement",
    by: "Par",
    hash: "Empreinte, 12 premiers",
    names: {
      "offer.created": "Brouillon créé",
      "offer.updated": "Modifiée",
      "offer.sent": "Envoyée",
      "offer.resent": "Renvoyée",
      "offer.reminded": "Rappel envoyé",
      "offer.opened": "Ouverte",
      "offer.asked": "Question posée",
      "offer.question_answered": "Réponse donnée",
      "offer.accepted": "Acceptée",
      "offer.declined": "Déclinée",
      "offer.withdrawn": "Retirée",
    },
    other: "Autre",
  },

  prints: {
    heading: "Empreintes",
    letter: "Lettre (SHA-256)",
    auditHead: (number) => `État du journal n° ${number}`,
    installation: "Installation (SHA-256)",
  },

  check: {
    heading: "Vérifier ce document",
    sealed: (at) =>
      `Scellé par cette installation le ${at}. Toute modification ultérieure est décelable.`,
    attached: "Le texte de la lettre et les preuves sont joints à ce fichier.",
    code: (address) => `Code QR : ${address}`,
  },

  files: {
    letter: "La lettre telle qu’elle a été acceptée",
    evidence: "Preuves de l’acceptation",
  },

  seal: (company) => `Acceptation d’une proposition de ${company}`,
};
