import type { certificate as english } from "./en-certificate";

/** German texts of the certificate of acceptance. */
export const certificate: typeof english = {
  title: "Annahmebescheinigung",
  number: (number) => `Bescheinigung ${number}`,
  lead: (candidate) =>
    `${candidate} hat das Angebot auf den vorangehenden Seiten unverändert angenommen.`,
  leadRecorded: (member) =>
    `${member} hat erfasst, dass das Angebot auf den vorangehenden Seiten unverändert angenommen wurde.`,
  stamp: "Angenommen",
  signature: "Selbst eingegebener Name",

  what: {
    heading: "Was angenommen wurde",
    position: "Stelle",
    pay: "Vergütung",
    start: "Beginn",
    letter: "Schreiben",
    version: (version, day) => `Fassung ${version}, ${day}`,
    employer: "Arbeitgeber",
  },

  who: {
    heading: "Wer angenommen hat, und wann",
    name: "Im Angebot",
    same: "gleicher Name",
    different: "anderer Name",
    email: "E-Mail",
    recordedBy: "Erfasst von",
    zone: (place) => `In ${place}`,
    network: "Netzwerk",
    browser: "Webbrowser",
    unknown: "Nicht bekannt",
  },

  events: {
    heading: "Ereignisse",
    date: "Datum",
    time: (zone) => `Uhrzeit, ${zone}`,
    event: "Ereignis",
    by: "Durch",
    hash: "Prüfsumme, 12 Stellen",
    names: {
      "offer.created": "Entwurf erstellt",
      "offer.updated": "Geändert",
      "offer.sent": "Gesendet",
      "offer.resent": "Erneut gesendet",
      "offer.reminded": "Erinnerung gesendet",
      "offer.opened": "Geöffnet",
      "offer.asked": "Frage gestellt",
      "offer.question_answered": "Frage beantwortet",
      "offer.accepted": "Angenommen",
      "offer.declined": "Abgelehnt",
      "offer.withdrawn": "Zurückgezogen",
    },
    other: "Sonstiges",
  },

  prints: {
    heading: "Fingerabdrücke",
    letter: "Schreiben, SHA-256",
    auditHead: (number) => `Protokollstand Nr. ${number}`,
    installation: "Installation (SHA-256)",
  },

  check: {
    heading: "Dieses Dokument prüfen",
    sealed: (at) =>
      `Von dieser Installation am ${at} versiegelt. Jede spätere Änderung ist erkennbar.`,
    attached: "Der Wortlaut des Schreibens und die Nachweise sind dieser Datei angehängt.",
    code: (address) => `QR-Code: ${address}`,
  },

  files: {
    letter: "Das Schreiben in der angenommenen Fassung",
    evidence: "Nachweise der Annahme",
  },

  seal: (company) => `Annahme eines Angebots von ${company}`,
};
