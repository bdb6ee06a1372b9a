import type { verify as english } from "./en-verify";

/** French texts of the page where sealed copies are verified. */
export const verify: typeof english = {
  title: "Vérifier un exemplaire scellé",
  lead: "Choisissez le PDF d’une proposition acceptée. Cette page indique s’il a été scellé ici et s’il a été modifié depuis. Le fichier n’est pas conservé.",
  file: "Fichier PDF",
  limit: (size) => `Au plus ${size}`,
  button: "Vérifier le fichier",

  sealed: {
    title: "Scellé ici et inchangé",
    text: "Cette installation a scellé le fichier, et chaque octet est resté tel quel. Comparez l’empreinte avec celle que l’entreprise publie.",
  },

  changed: {
    title: "Modifié après avoir été scellé",
    text: "Cette installation a scellé l’original, mais quelque chose a depuis été modifié, ajouté ou supprimé dans ce fichier. Demandez l’original.",
  },

  unknown: {
    title: "Non scellé ici",
    text: "Ce fichier ne porte aucun sceau de cette installation. Il a peut-être été réenregistré par un autre programme, il vient d’ailleurs, ou il n’a jamais été scellé.",
  },

  sealedAt: "Scellé",
  number: "Certificat",
  fingerprint: "Installation (SHA-256)",

  missing: "Choisissez un fichier PDF à vérifier",
  tooLarge: "Ce fichier est trop volumineux pour être vérifié",
  busy: "Trop de fichiers ont été vérifiés depuis votre réseau. Veuillez réessayer dans quelques minutes.",
  unread: "Le fichier n’est pas arrivé en entier. Veuillez réessayer.",
};
