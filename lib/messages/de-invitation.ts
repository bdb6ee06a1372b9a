import type { invitation as english } from "./en-invitation";

/** German texts of the email that invites a candidate to an assessment. */
export const invitation: typeof english = {
  subject: (company, name) => `${company} lädt Sie zu einem Assessment ein: ${name}`,
  greeting: (firstName) => `Guten Tag ${firstName},`,
  introduction: (company, name) => `${company} lädt Sie zu diesem Assessment ein: ${name}.`,
  time: (time) => `Ihre Bearbeitungszeit beträgt ${time}.`,
  extraTime: (time, base, percent) =>
    `Ihre Bearbeitungszeit beträgt ${time}: die üblichen ${base} und ${percent} % Zeitzuschlag.`,
  clock:
    "Die Zeit läuft erst, wenn Sie das Assessment starten, nicht schon beim Öffnen der Seite. Ihre Antworten werden laufend gespeichert.",
  login: (username, password) =>
    `Sie werden nach diesem Benutzernamen und Passwort gefragt: ${username} und ${password}`,
  button: "Zum Assessment",
  fallback:
    "Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:",
  personal: "Der Link ist nur für Sie bestimmt. Bitte geben Sie ihn nicht weiter.",
  why: (company) =>
    `Sie erhalten diese E-Mail, weil Sie bei ${company} als Bewerberin oder Bewerber geführt werden.`,
};
