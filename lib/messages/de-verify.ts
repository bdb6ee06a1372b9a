import type { verify as english } from "./en-verify";

/** German texts of the page where sealed copies are verified. */
export const verify: typeof english = {
  title: "Versiegelte Kopie prüfen",
  lead: "Wählen Sie das PDF eines angenommenen Angebots. Diese Seite zeigt, ob es hier versiegelt und seither verändert wurde. Die Datei wird nicht gespeichert.",
  file: "PDF-Datei",
  limit: (size) => `Höchstens ${size}`,
  button: "Datei prüfen",

  sealed: {
    title: "Hier versiegelt und unverändert",
    text: "Diese Installation hat die Datei versiegelt, und jedes Byte ist wie damals. Vergleichen Sie den Fingerabdruck mit dem, den das Unternehmen veröffentlicht.",
  },

  changed: {
    title: "Nach dem Versiegeln verändert",
    text: "Diese Installation hat das Original versiegelt, aber in dieser Datei wurde seither etwas geändert, hinzugefügt oder entfernt. Bitten Sie um das Original.",
  },

  unknown: {
    title: "Nicht hier versiegelt",
    text: "Diese Datei trägt kein Siegel dieser Installation. Vielleicht hat ein anderes Programm sie neu gespeichert, sie stammt von anderswo, oder sie wurde nie versiegelt.",
  },

  sealedAt: "Versiegelt",
  number: "Bescheinigung",
  fingerprint: "Installation (SHA-256)",

  missing: "Bitte wählen Sie eine PDF-Datei",
  tooLarge: "Diese Datei ist zu groß für eine Prüfung",
  busy: "Aus Ihrem Netzwerk wurden zu viele Dateien geprüft. Bitte versuchen Sie es in einigen Minuten noch einmal.",
  unread: "Die Datei kam nicht vollständig an. Bitte versuchen Sie es noch einmal.",
};
