import { assistance } from "./de-assistance";
import { certificate } from "./de-certificate";
import { handback } from "./de-handback";
import { invitation } from "./de-invitation";
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
    fallback:
      "Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:",
  },

  cover: {
    title: (company) => `Ein Angebot von ${company}`,
    heading: (company) => `${company} hat ein Angebot für Sie`,
    greeting: (firstName) => `Guten Tag ${firstName},`,
    position: "Stelle",
    answerBy: "Antwort bis",
    personal: "Diese Seite ist nur für Sie bestimmt. Bitte geben Sie den Link nicht weiter.",
    button: "Mein Angebot öffnen",
    opening: (company) => `${company} sieht, dass Sie das Angebot geöffnet haben.`,
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

  offer: {
    title: (job) => `Ihr Angebot: ${job}`,
    from: (company) => `Von ${company}`,
    candidate: (name) => `Für ${name}`,
    answerBy: (deadline) => `Bitte antworten Sie bis ${deadline}.`,
    answerLink: "Zu Ihrer Antwort",
    letter: "Das Schreiben",
    letterFrame: (company) => `Angebotsschreiben von ${company}`,
    pdf: "PDF herunterladen",
    print: "Schreiben einzeln öffnen",
  },

  next: {
    heading: "Wie es weitergeht",
    read: "Lesen Sie das Schreiben in Ruhe. Fragen Sie nach, wenn etwas unklar ist.",
    answer: (company) =>
      `Nehmen Sie das Angebot auf dieser Seite an, oder lehnen Sie es ab. ${company} sieht Ihre Antwort sofort.`,
    accepted: (company) =>
      `Wenn Sie annehmen, meldet sich ${company} bei Ihnen wegen Ihres ersten Arbeitstags.`,
    start: (company, date) =>
      `Wenn Sie annehmen, meldet sich ${company} bei Ihnen wegen Ihres ersten Arbeitstags: ${date}.`,
  },

  accept: {
    heading: "Angebot annehmen",
    explanation:
      "Indem Sie Ihren vollständigen Namen eingeben, nehmen Sie dieses Angebot so an, wie es im Schreiben oben steht. Das können Sie hier nicht rückgängig machen.",
    name: "Ihr vollständiger Name",
    button: "Angebot annehmen",
    evidence:
      "Ihr Name, der Zeitpunkt, Ihre Netzwerkadresse und Ihr Browser werden als Nachweis Ihrer Antwort festgehalten.",
    nameMissing: "Geben Sie Ihren vollständigen Namen ein, um das Angebot anzunehmen",
    nameLong: "Ihr Name darf höchstens 200 Zeichen lang sein",
  },

  decline: {
    heading: "Angebot ablehnen",
    explanation: (company) =>
      `${company} wird benachrichtigt. Das können Sie hier nicht rückgängig machen.`,
    reason: "Grund",
    optional: "freiwillig",
    reasonHint: (company) => `${company} liest ihn.`,
    button: "Angebot ablehnen",
    reasonLong: "Der Grund darf höchstens 2.000 Zeichen lang sein",
  },

  ask: {
    heading: "Frage stellen",
    text: (name, company) => `${name} (${company}) hilft Ihnen gern weiter.`,
    subject: (job) => `Frage zu meinem Angebot: ${job}`,
    link: (email) => `E-Mail an ${email}`,
  },

  notices: {
    problem: "Bitte prüfen Sie Ihre Angaben",
    titlePrefix: "Fehler: ",
    changedTitle: "Das Angebot wurde geändert",
    changed:
      "Es wurde geändert, während Sie gelesen haben, deshalb wurde Ihre Antwort nicht gespeichert. Bitte lesen Sie das neue Schreiben unten und antworten Sie dann.",
    resumedTitle: "Bitte antworten Sie noch einmal",
    resumed:
      "Diese Seite war länger als eine Stunde geöffnet, deshalb wurde Ihre Antwort noch nicht gespeichert. Alles, was Sie geschrieben haben, steht noch unten: Prüfen Sie es und senden Sie es noch einmal ab.",
    lateTitle: "Die Antwortfrist ist abgelaufen",
    late: (deadline) => `Die Frist endete am ${deadline}.`,
    lateHelp:
      "Wenn Sie trotzdem antworten möchten, wenden Sie sich bitte an die unten genannte Person.",
  },

  receipt: {
    accepted: "Sie haben dieses Angebot angenommen",
    declined: "Sie haben dieses Angebot abgelehnt",
    acceptedElsewhere: "Dieses Angebot wurde angenommen",
    declinedElsewhere: "Dieses Angebot wurde abgelehnt",
    acceptedText: (company) => `${company} hat Ihre Antwort erhalten und meldet sich bei Ihnen.`,
    declinedText: (company) => `${company} hat Ihre Antwort erhalten. Danke für Ihre Rückmeldung.`,
    name: "Eingegebener Name",
    when: "Zeitpunkt",
    recordedBy: "Erfasst von",
    reason: "Grund",
    version: "Schreiben",
    versionOf: (number) => `Fassung ${number}`,
    fingerprint: "Fingerabdruck",
    fingerprintHint:
      "SHA-256 des Wortlauts: Damit lässt sich nachweisen, welches Schreiben Sie beantwortet haben",
    download: "Versiegelte Kopie herunterladen",
    sealed:
      "Die versiegelte Kopie ist ein PDF Ihres Angebots mit einer Bescheinigung, dass Sie es angenommen haben. Bewahren Sie sie auf: Ihre Echtheit lässt sich jederzeit prüfen.",
    keep: "Drucken Sie diese Seite aus oder speichern Sie sie als PDF, um einen Beleg zu haben.",
  },

  assistance,

  sitting,

  invitation,

  handback,

  certificate,

  verify,
};
