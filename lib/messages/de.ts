import { acceptanceMail } from "./de-acceptance-mail";
import { answerMail } from "./de-answer-mail";
import { assistance } from "./de-assistance";
import { calendar } from "./de-calendar";
import { certificate } from "./de-certificate";
import { deadlineMail } from "./de-deadline-mail";
import { handback } from "./de-handback";
import { invitation } from "./de-invitation";
import { offerPage } from "./de-offer-page";
import { sitting } from "./de-sitting";
import { verify } from "./de-verify";
import type { en } from "./en";

/** German texts for candidates outside of letters. */
export const de: typeof en = {
  mail: {
    subject: (company, job) => `Ihr Angebot von ${company}: ${job}`,
    greeting: (firstName) => `Guten Tag ${firstName},`,
    introduction: (company) =>
      `${company} hat ein Angebot für Sie. Sie können es unten lesen und auf Ihrer persönlichen Seite beantworten.`,
    deadline: (deadline) => `Bitte antworten Sie bis ${deadline}.`,
    button: "Angebot lesen und beantworten",
    onPage:
      "Das Schreiben ist zu lang für eine E-Mail. Sie können es auf Ihrer Seite lesen und als PDF herunterladen.",
    fallback:
      "Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:",
  },

  closed: {
    title: "Dieser Link ist nicht mehr gültig",
    reason: "Das Angebot wurde möglicherweise zurückgezogen, oder ein Teil des Links fehlt.",
    help: "Wenn Sie hier ein Angebot erwartet haben, wenden Sie sich an die Person, die es Ihnen geschickt hat, oder antworten Sie auf die E-Mail, die Sie erhalten haben.",
  },

  away: {
    title: "Bitte öffnen Sie den Link in Ihrer E-Mail noch einmal",
    reason: "Zum Schutz Ihres Angebots schließt sich diese Seite eine Stunde nach dem Öffnen.",
    help: "Sie können den Link in Ihrer E-Mail beliebig oft verwenden.",
  },

  trouble: {
    title: "Die Seite kann gerade nicht angezeigt werden",
    reason:
      "Der Fehler liegt bei uns. Von Ihren Eingaben ging nichts verloren, und nichts wurde doppelt gesendet.",
    help: "Bitte versuchen Sie es in einigen Minuten noch einmal.",
    reference: (requestId) => `Referenz: ${requestId}`,
  },

  refused: {
    title: "Wir konnten Ihre Antwort nicht lesen",
    reason: "Sie kam nicht aus dem Formular auf der Seite Ihres Angebots.",
    help: "Bitte öffnen Sie den Link in Ihrer E-Mail noch einmal und antworten Sie dort.",
  },

  tooLarge: {
    title: "Ihre Antwort ist zu lang",
    reason: "Sie überschreitet die Höchstlänge.",
    help: "Bitte gehen Sie zurück, kürzen Sie sie und senden Sie sie noch einmal ab.",
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
