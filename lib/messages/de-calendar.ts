import type { calendar as english } from "./en-calendar";

/** German texts of the entries that candidates add to their calendars. */
export const calendar: typeof english = {
  add: "In den Kalender eintragen",
  firstDay: (company, job) => `Erster Arbeitstag bei ${company}: ${job}`,
  respond: (company) => `Auf das Angebot von ${company} antworten`,
  respondToHelp: (name) => `Auf das Unterstützungsangebot von ${name} antworten`,
  how: "Öffnen Sie zum Antworten den Link in Ihrer E-Mail.",
  questions: (name, email) => `Fragen? Schreiben Sie an ${name}: ${email}`,
};
