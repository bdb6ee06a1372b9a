import type { handback as english } from "./en-handback";

/** German texts for candidates who return from a partner's assessment. */
export const handback: typeof english = {
  title: (name) => `Vielen Dank für Ihre Teilnahme: ${name}`,
  thanks: (firstName) => `Vielen Dank, ${firstName}`,
  done: (name, company) =>
    `Sie sind wieder bei ${company}. Sie haben dieses Assessment absolviert: ${name}.`,
  next: "Wie es weitergeht",
  steps: (company) => [
    `${company} erhält Ihr Ergebnis, sobald es vorliegt. Sie müssen nichts einsenden.`,
    `${company} meldet sich bei Ihnen.`,
  ],
  close: "Sie können diese Seite schließen.",
  closed: {
    title: "Dieser Link ist ungültig",
    reason: "Der Link sollte Sie von einem Assessment zurückführen, aber ein Teil davon fehlt.",
    help: "Wenn Sie ein Assessment absolviert haben, sind Ihre Antworten dort sicher gespeichert. Sie müssen nichts weiter tun.",
  },
};
