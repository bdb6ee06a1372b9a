import { listedDuration } from "@/lib/format/duration";
import { plural } from "@/lib/format/plural";
import type { sitting as english } from "./en-sitting";

/** German texts of an assessment for its candidates. */
export const sitting: typeof english = {
  duration: (seconds) => listedDuration(seconds, "de"),

  links: {
    closed: {
      title: "Dieser Link ist nicht mehr gültig",
      reason:
        "Möglicherweise haben Sie einen neueren Link erhalten, oder ein Teil des Links fehlt.",
      help: "Wenn Sie hier ein Assessment erwartet haben, wenden Sie sich an die Person, die Sie eingeladen hat, oder antworten Sie auf die E-Mail, die Sie erhalten haben.",
    },
    away: {
      title: "Bitte öffnen Sie Ihren Link noch einmal",
      reason:
        "Zum Schutz Ihrer Antworten lässt sich diese Seite nur über den Link öffnen, den Sie erhalten haben.",
      help: "Öffnen Sie den Link noch einmal, um dort weiterzumachen, wo Sie aufgehört haben. Alle gespeicherten Antworten sind noch da. Wenn Sie schon begonnen hatten, läuft die Zeit weiter.",
    },
    trouble: {
      title: "Die Seite kann gerade nicht angezeigt werden",
      reason:
        "Der Fehler liegt bei uns. Alle Antworten, die als gespeichert angezeigt wurden, sind sicher.",
      help: "Bitte laden Sie die Seite in einem Moment neu.",
      reference: (requestId) => `Referenz: ${requestId}`,
    },
    refused: {
      title: "Wir konnten Ihre Antworten nicht lesen",
      reason: "Sie kamen nicht aus dem Formular auf der Seite Ihres Assessments.",
      help: "Bitte öffnen Sie Ihren Link noch einmal und antworten Sie dort.",
    },
    tooLarge: {
      title: "Ihre Antworten sind zu lang",
      reason:
        "Zusammen überschreiten sie die Höchstlänge, deshalb wurden die Antworten dieser Seite nicht gespeichert.",
      help: "Bitte gehen Sie zurück, kürzen Sie die längsten Antworten und senden Sie die Seite noch einmal ab.",
    },
  },

  cover: {
    greeting: (firstName) => (firstName ? `Guten Tag ${firstName},` : "Guten Tag,"),
    invited: (company, author) =>
      author
        ? `${author} lädt Sie zum Assessment von ${company} ein.`
        : `${company} lädt Sie zu diesem Assessment ein.`,
    questions: "Fragen",
    questionCount: (count) => plural(count, "de", { one: "# Frage", other: "# Fragen" }),
    time: "Zeit",
    extraTime: (base, extra, percent, total) =>
      `${base} und ${extra} Zeitzuschlag (${percent} %): insgesamt ${total}`,
    afterwards: "Danach",
    handback: (host) => `Sie werden zu ${host} weitergeleitet`,
    instructions: "Hinweise zur Bearbeitung",
    goodToKnow: "Gut zu wissen",
    clock:
      "Die Zeit läuft, sobald Sie das Assessment starten, nicht schon beim Öffnen dieser Seite. Sie lässt sich nicht anhalten und läuft weiter, wenn Sie die Seite schließen.",
    saved: "Jede Antwort wird sofort gespeichert. Bis zur Abgabe können Sie Ihre Antworten ändern.",
    savedWithoutScript:
      "Die Antworten einer Seite werden gespeichert, wenn Sie eine ihrer Schaltflächen wählen. Bis zur Abgabe können Sie sie ändern. Nicht gespeicherte Antworten gehen verloren, wenn Sie die Seite neu laden oder schließen.",
    connection:
      "Wenn die Verbindung abbricht oder Sie die Seite neu laden, geht keine gespeicherte Antwort verloren. Öffnen Sie Ihren Link noch einmal, um weiterzumachen. Die Zeit läuft dabei weiter.",
    timeout:
      "Wenn die Zeit abgelaufen ist, werden Ihre gespeicherten Antworten automatisch abgegeben.",
    personal: "Diese Seite ist nur für Sie bestimmt. Bitte geben Sie den Link nicht weiter.",
    loginHeading: "Ihre Anmeldung",
    login: "Sie haben zusammen mit dem Link einen Benutzernamen und ein Passwort erhalten.",
    username: "Benutzername",
    password: "Passwort",
    start: "Assessment starten",
    resume: "Assessment fortsetzen",
    running: (left) => `Sie haben schon begonnen. Verbleibende Zeit: ${left}.`,
    problem: "Bitte prüfen Sie Ihre Angaben",
    loginMissing: "Geben Sie den Benutzernamen und das Passwort ein, die Sie erhalten haben",
    loginWrong: "Benutzername oder Passwort ist falsch",
    empty: "Dieses Assessment enthält keine Fragen.",
  },

  sit: {
    titlePrefix: "Fehler: ",
    title: (heading, name) => `${heading} · ${name}`,
    question: (number) => `Frage ${number}`,
    questionOf: (number, all) => `Frage ${number} von ${all}`,
    allQuestions: "Fragen",
    timeLeft: "Verbleibende Zeit",
    timeWhenLoaded: "beim Laden dieser Seite",
    minutesLeft: (minutes) =>
      plural(minutes, "de", { one: "Noch # Minute", other: "Noch # Minuten" }),
    timeOver: "Die Zeit ist abgelaufen. Ihre Antworten werden abgegeben.",
    saved: "Gespeichert",
    saving: "Wird gespeichert",
    unsaved: "Noch nicht gespeichert, neuer Versuch läuft",
    waiting:
      "Noch nicht gespeichert. Ihre Antworten werden abgegeben, sobald die Verbindung wieder besteht.",
    notSaved: "Nicht gespeichert: siehe Frage",
    hint: {
      single: "Wählen Sie eine Antwort.",
      multiple: "Wählen Sie alle richtigen Antworten.",
      number: "Antworten Sie mit einer Zahl, zum Beispiel 1250 oder 3,5.",
      text: "Antworten Sie in eigenen Worten.",
    },
    points: (points) => plural(points, "de", { one: "# Punkt", other: "# Punkte" }),
    yourAnswer: "Ihre Antwort",
    problem: "Bitte prüfen Sie Ihre Angaben",
    problems: {
      number: "Geben Sie eine Zahl ein, zum Beispiel 1250 oder 3,5",
      ambiguous: (sent, low, high) =>
        `„${sent}“ kann ${low} oder ${high} bedeuten. Geben Sie die Zahl ein, die Sie meinen.`,
      length: "Ihre Antwort darf höchstens 4.000 Zeichen lang sein",
      option: "Wählen Sie eine der angezeigten Antworten",
    },
    next: "Speichern und weiter",
    previous: "Zurück",
    toReview: "Speichern und prüfen",
    overview: "Alle Fragen",
    answered: "beantwortet",
    unanswered: "nicht beantwortet",
  },

  review: {
    heading: "Vor der Abgabe prüfen",
    count: (answered, all) =>
      `Sie haben ${answered} von ${plural(all, "de", { one: "# Frage", other: "# Fragen" })} beantwortet.`,
    questions: "Ihre Fragen",
    final: "Nach der Abgabe können Sie Ihre Antworten nicht mehr ändern.",
    handback: (host) => `Danach werden Sie zu ${host} weitergeleitet.`,
    button: "Abgeben",
  },

  ended: {
    assessment: "Ihr Assessment",
    title: "Sie haben abgegeben",
    byTime: "Zeit abgelaufen: Ihr Assessment wurde abgegeben",
    thanks: (company) => `Vielen Dank. ${company} hat Ihre Antworten erhalten.`,
    byTimeText: (company) =>
      `Es zählen die bis dahin gespeicherten Antworten. ${company} hat sie erhalten.`,
    waiting:
      "Bitte warten Sie einen Moment, während wir Ihre Ansprechpartner benachrichtigen. Danach geht es weiter zu",
    waitingNote: "Diese Seite wird alle paar Sekunden aktualisiert.",
    late: "Die Bestätigung steht noch aus. Ihre Antworten sind sicher, und wir versuchen es weiter. Sie müssen nicht warten und können jetzt fortfahren.",
    leaving: "Sie werden weitergeleitet zu",
    link: (host) => `Weiter zu ${host}`,
    close: "Sie können diese Seite schließen.",
  },

  preview: {
    note: "Vorschau: Nichts wird gespeichert, und die Zeit läuft nicht.",
  },
};
