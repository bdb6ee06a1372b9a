import type { DefaultDeclineReason } from "@/db/enums";
import type { offerPage as en } from "./en-offer-page";

const reasons: Record<DefaultDeclineReason, string> = {
  "I accepted another offer": "Ich habe ein anderes Angebot angenommen",
  Pay: "Vergütung",
  "Place of work": "Arbeitsort",
  "Role or team": "Aufgabe oder Team",
  "Personal reasons": "Persönliche Gründe",
  "Another reason": "Ein anderer Grund",
};

/** German texts of an offer's page and of the pages where candidates answer it. */
export const offerPage: typeof en = {
  cover: {
    title: (company) => `Ein Angebot von ${company}`,
    eyebrow: "Ein Angebot für",
    role: (job, location) => (location ? `${job} (${location})` : job),
    sentBy: (name) => `${name} hat Ihnen dieses Angebot gesendet`,
    respondBy: (date) => `Antwort bis ${date}`,
    button: "Angebot öffnen",
    opening: (company) =>
      `${company} wird benachrichtigt, wenn Sie es öffnen. Das Öffnen verpflichtet Sie zu nichts. Diese Seite ist nur für Sie bestimmt, bitte geben Sie den Link nicht weiter.`,
  },

  page: {
    title: (company) => `Ihr Angebot von ${company}`,
    eyebrow: "Stellenangebot",
    lead: (job) => `Wir möchten Sie für diese Stelle gewinnen: ${job}.`,
    summary: "Ihr Angebot auf einen Blick",
    role: "Stelle",
    pay: "Vergütung",
    start: "Beginn",
    respondBy: "Antwort bis",
    daysLeft: (days) =>
      days === 0 ? "Letzter Tag" : days === 1 ? "Noch 1 Tag" : `Noch ${days} Tage`,
    yourTime: "Ihre Zeit",
    answers: "Ihre Antwort",
    accept: "Annehmen",
    decline: "Ablehnen",
    ask: "Fragen",
    note: "Sie können erst lesen, drucken und fragen. Nichts ist endgültig, bevor Sie unterschreiben.",
    letter: "Ihr Schreiben",
    letterFrame: (company) => `Angebotsschreiben von ${company}`,
    pdf: "PDF herunterladen",
    print: "Schreiben einzeln öffnen",
  },

  next: {
    heading: "Wie es weitergeht",
    sign: "Sie nehmen an und unterschreiben hier",
    signText: "Das dauert eine Minute. Ihr Schreiben können Sie jederzeit als PDF herunterladen.",
    contact: (name) => `${name} schreibt Ihnen`,
    contactText: (company) =>
      `${company} sieht Ihre Antwort sofort und meldet sich wegen der nächsten Schritte.`,
    start: "Ihr erster Arbeitstag",
    person: (company) =>
      `${company}. Beantwortet Ihre Fragen und schreibt Ihnen zu diesem Angebot.`,
    email: (email) => `E-Mail an ${email}`,
  },

  step: {
    back: "Zurück zum Schreiben",
    starts: (date) => `Beginn ${date}`,
    problem: "Bitte prüfen Sie Ihre Angaben",
    titlePrefix: "Fehler: ",
    optional: "Freiwillig",
  },

  accept: {
    title: "Angebot annehmen",
    name: "Geben Sie zum Unterschreiben Ihren vollständigen Namen ein",
    asOnOffer: (name) => `Wie im Angebot: ${name}`,
    signature: "Ihre Unterschrift",
    letter: (date, version) =>
      `Mit Ihrer Unterschrift nehmen Sie das Schreiben vom ${date}, Fassung ${version}, so an, wie es ist.`,
    button: "Unterschreiben und annehmen",
    evidence:
      "Das lässt sich nicht rückgängig machen. Ihr Name, der Zeitpunkt, Ihre Netzwerkadresse und Ihr Browser werden als Nachweis festgehalten.",
    nameMissing: "Geben Sie Ihren vollständigen Namen ein, um das Angebot anzunehmen",
    nameLong: "Ihr Name darf höchstens 200 Zeichen lang sein",
  },

  otherName: {
    title: "Ist das Ihr Name?",
    heading: "Der eingegebene Name steht nicht im Angebot",
    text: "Es wurde noch nichts angenommen. Wählen Sie, was zutrifft.",
    offered: "Im Angebot",
    typed: "Eingegeben",
    mistake: "Ich habe mich vertippt",
    correct: "Name berichtigen",
    correctButton: "Mit berichtigtem Namen unterschreiben",
    mine: (name) => `${name} ist mein Name`,
    mineText: (company) =>
      `Sie dürfen damit unterschreiben. Beide Namen werden festgehalten, und ${company} sieht, dass sie sich unterscheiden.`,
    mineButton: (name) => `Als ${name} unterschreiben`,
  },

  decline: {
    title: "Angebot ablehnen",
    text: (company) =>
      `${company} wird sofort benachrichtigt. Das lässt sich nicht rückgängig machen.`,
    askFirst: "Wenn etwas Sie umstimmen könnte, fragen Sie zuerst.",
    main: "Was ist der Hauptgrund?",
    reasons,
    message: (name) => `Eine Nachricht an ${name}`,
    button: "Angebot ablehnen",
    reasonUnknown: "Wählen Sie einen Grund aus der Liste oder keinen",
    messageLong: "Ihre Nachricht darf höchstens 2.000 Zeichen lang sein",
  },

  ask: {
    title: "Frage stellen",
    text: (name, company) =>
      `${name} (${company}) erhält Ihre Frage und antwortet Ihnen. Ihr Angebot bleibt offen.`,
    question: "Ihre Frage",
    button: "Frage senden",
    missing: "Schreiben Sie zuerst Ihre Frage",
    long: "Ihre Frage darf höchstens 2.000 Zeichen lang sein",
    tooMany:
      "Mehr Fragen können Sie im Moment nicht stellen. Bitte warten Sie auf die Antworten oder schreiben Sie eine E-Mail",
    sentTitle: "Ihre Frage wurde gesendet",
    sent: (name) => `${name} antwortet Ihnen.`,
    subject: (job) => `Frage zu meinem Angebot: ${job}`,
  },

  questions: {
    heading: "Ihre Fragen",
    asked: "Ihre Frage",
    answered: (name) => `Antwort von ${name}`,
    waiting: (name) => `${name} hat noch nicht geantwortet.`,
    earlier: (count) => (count === 1 ? "1 frühere Frage" : `${count} frühere Fragen`),
    left: (name) => `Ältere Fragen werden hier nicht angezeigt. ${name} kann sie Ihnen zusenden.`,
  },

  notices: {
    changedTitle: "Das Angebot wurde geändert",
    changed:
      "Es wurde geändert, während Sie gelesen haben, deshalb wurde Ihre Antwort nicht gespeichert. Bitte lesen Sie das neue Schreiben unten und antworten Sie dann.",
    changedStep:
      "Es wurde geändert, während Sie gelesen haben, deshalb wurde Ihre Antwort nicht gespeichert. Bitte gehen Sie zurück, lesen Sie das neue Schreiben und antworten Sie dann. Ihre Eingaben stehen noch unten.",
    resumedTitle: "Bitte antworten Sie noch einmal",
    resumed:
      "Diese Seite war länger als eine Stunde geöffnet, deshalb wurde Ihre Antwort noch nicht gespeichert. Alles, was Sie geschrieben haben, steht noch unten: Prüfen Sie es und senden Sie es noch einmal ab.",
    lateTitle: "Die Antwortfrist ist abgelaufen",
    late: (deadline) => `Die Frist endete am ${deadline}.`,
    lateHelp:
      "Wenn Sie trotzdem antworten möchten, wenden Sie sich bitte an die unten genannte Person.",
  },

  answered: {
    welcome: (company, firstName) => `Willkommen bei ${company}, ${firstName}`,
    accepted: (job) => `Sie haben Ihr Angebot angenommen: ${job}.`,
    thanks: (firstName) => `Vielen Dank, ${firstName}`,
    declined: (job) => `Sie haben das Angebot abgelehnt: ${job}.`,
    acceptedElsewhere: "Dieses Angebot wurde angenommen",
    declinedElsewhere: "Dieses Angebot wurde abgelehnt",
    recorded: (company) => `${company} hat diese Antwort erfasst.`,
    hasAnswer: (company) => `${company} hat Ihre Antwort erhalten.`,
    yours: "Ihre Antwort",
    signedBy: "Unterschrieben von",
    stamp: (date, company) => `Angenommen · ${date} · ${company} · `,
    reason: "Grund",
    message: "Ihre Nachricht",
    pdf: "Schreiben herunterladen",
    sealedPdf: "Versiegelte Kopie herunterladen",
    sealed:
      "Die versiegelte Kopie ist ein PDF Ihres Angebots mit einer Bescheinigung, dass Sie es angenommen haben. Bewahren Sie sie auf: Ihre Echtheit lässt sich jederzeit prüfen.",
    version: (number) => `Schreiben, Fassung ${number}`,
    fingerprint: "Fingerabdruck Ihres Schreibens",
    fingerprintHint:
      "Er weist nach, welches Schreiben Sie beantwortet haben. Bewahren Sie das PDF und diese Seite auf.",
    firstDay: "Ihr erster Arbeitstag",
    daysToGo: (days) => (days === 1 ? "Tag bis dahin" : "Tage bis dahin"),
    nextAccepted: (name, company) =>
      `${name} (${company}) meldet sich wegen der nächsten Schritte.`,
    nextDeclined: (name, company) =>
      `Wenn Sie es sich anders überlegt haben, schreiben Sie bitte an ${name} (${company}).`,
  },
};
