import type { deadlineMail as english } from "./en-deadline-mail";

/** German texts of the emails to a candidate about the deadline of an offer. */
export const deadlineMail: typeof english = {
  reminder: {
    subject: (company, job) => `Erinnerung: Ihr Angebot von ${company}: ${job}`,
    introduction: (company, job) =>
      `${company} freut sich auf Ihre Antwort auf das Angebot für die Stelle ${job}.`,
    deadline: (deadline) =>
      `Bitte antworten Sie bis ${deadline}. Danach ist eine Antwort auf Ihrer Seite nicht mehr möglich.`,
    ignore:
      "Falls Sie bereits auf anderem Weg geantwortet haben, können Sie diese E-Mail ignorieren.",
  },
  extension: {
    subject: (company, job) => `Neue Antwortfrist: Ihr Angebot von ${company}: ${job}`,
    introduction: (company, job) =>
      `${company} hat die Frist für Ihre Antwort auf das Angebot für die Stelle ${job} geändert.`,
    deadline: (deadline) => `Sie können jetzt bis ${deadline} antworten.`,
  },
};
