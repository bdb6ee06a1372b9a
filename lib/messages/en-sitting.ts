import { counted } from "@/lib/format/numbers";

/** 3661 as "1 hour, 1 minute and 1 second"; what is zero is left out. */
function duration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), "hour", "hours"],
    [Math.floor((seconds % 3600) / 60), "minute", "minutes"],
    [Math.floor(seconds % 60), "second", "seconds"],
  ] as const;
  const said = parts.flatMap(([count, one, many]) =>
    count > 0 ? [counted(count, one, many)] : [],
  );
  if (said.length === 0) return "0 seconds";
  return new Intl.ListFormat("en").format(said).replace(/, and /, " and ");
}

const assessmentOf = (company: string) => `the assessment of ${company}`;

/** What a candidate reads of an assessment that they sit. */
export const sitting = {
  duration,

  links: {
    closed: {
      title: "This link is no longer valid",
      reason: "You may have got a newer link, or this one was not copied whole.",
      help: "If you expected an assessment here, write to the person who invited you, or answer the mail that brought you here.",
    },
    away: {
      title: "Please open your link again",
      reason: "To keep your answers private, this page opens only from the link that you got.",
      help: "Open the link again and go on where you were. Everything that was saved is there. If you had begun, your time goes on.",
    },
    trouble: {
      title: "The page cannot be shown right now",
      reason: "This is our fault. Every answer that was shown as saved is safe.",
      help: "Please load the page again in a moment.",
      reference: (requestId: string) => `Reference: ${requestId}`,
    },
    refused: {
      title: "This could not be read",
      reason: "It did not come from the form of your assessment's page.",
      help: "Please open your link again and answer there.",
    },
    tooLarge: {
      title: "Your answers are too long",
      reason:
        "Together they are longer than can be sent at once, so those of this page were not saved.",
      help: "Please go back, shorten the longest ones, and send the page again.",
    },
  },

  cover: {
    greeting: (firstName: string) => (firstName ? `Hello ${firstName},` : "Hello,"),
    invited: (company: string, author: string | null) =>
      author
        ? `${author} invites you to ${assessmentOf(company)}.`
        : `${company} invites you to this assessment.`,
    questions: "Questions",
    questionCount: (count: number) => counted(count, "question", "questions"),
    time: "Time",
    extraTime: (base: string, extra: string, percent: string, total: string) =>
      `${base}, and ${extra} more because of your extra time of ${percent}%: ${total} in all`,
    afterwards: "Afterwards",
    handback: (host: string) => `You are taken to ${host}`,
    instructions: "Instructions",
    goodToKnow: "Good to know",
    clock:
      "The clock starts with the button below. It cannot be stopped, also if you close the page.",
    saved: "Every answer is saved as you give it. You can change it until you hand in.",
    savedWithoutScript:
      "The answers of a page are saved when you send it with one of its buttons. You can change them until you hand in. What you have not sent is lost if you reload or close the page.",
    connection:
      "If you lose the connection, or reload the page, nothing that was saved is lost. Open your link again and go on; the time goes on too.",
    timeout: "When the time is over, what is saved by then is handed in by itself.",
    personal: "This page is meant for you alone. Please do not pass the link on.",
    loginHeading: "Your login",
    login: "You got a user name and a password together with the link.",
    username: "User name",
    password: "Password",
    start: "Start the assessment",
    resume: "Go on with the assessment",
    running: (left: string) => `You have begun. The time goes on: ${left} left.`,
    problem: "There is a problem",
    loginMissing: "Enter the user name and the password that you got",
    loginWrong: "User name or password is wrong",
    empty: "This assessment has no questions.",
  },

  sit: {
    titlePrefix: "Error: ",
    title: (heading: string, name: string) => `${heading} · ${name}`,
    question: (number: number) => `Question ${number}`,
    questionOf: (number: number, all: number) => `Question ${number} of ${all}`,
    allQuestions: "Questions",
    timeLeft: "Time left",
    timeWhenLoaded: "when this page was loaded",
    minutesLeft: (minutes: number) => (minutes === 1 ? "1 minute left" : `${minutes} minutes left`),
    timeOver: "The time is over. Your answers are handed in.",
    saved: "Saved",
    saving: "Saving",
    unsaved: "Not saved yet, trying again",
    waiting: "Not saved yet. You are handed in as soon as the connection is back.",
    notSaved: "Not saved: see the question",
    hint: {
      single: "Choose one answer.",
      multiple: "Choose all that are right.",
      number: "Answer with a number, such as 1250 or 3.5.",
      text: "Answer in your own words.",
    },
    points: (points: number) => counted(points, "point", "points"),
    yourAnswer: "Your answer",
    problem: "There is a problem",
    problems: {
      number: "Enter a number, such as 1250 or 3.5, without a comma between thousands",
      length: "Your answer must be 4,000 characters or fewer",
      option: "Choose one of the answers that are shown",
    },
    next: "Save and next",
    previous: "Previous",
    toReview: "Save and review",
    overview: "All questions",
    answered: "answered",
    unanswered: "not answered",
  },

  review: {
    heading: "Check before you hand in",
    count: (answered: number | string, all: number) =>
      `You have answered ${answered} of ${counted(all, "question", "questions")}.`,
    questions: "Your questions",
    final: "Once you have handed in, you can change nothing any more.",
    handback: (host: string) => `You are then taken to ${host}.`,
    button: "Hand in",
  },

  ended: {
    title: "You have handed in",
    byTime: "The time is over: your assessment was handed in",
    thanks: (company: string) => `Thank you. ${company} has your answers.`,
    byTimeText: (company: string) =>
      `What you had answered by then counts. ${company} has your answers.`,
    waiting:
      "Please wait a moment: we are telling those who invited you that you have handed in. Then you are taken on to",
    waitingNote: "This page looks again by itself every few seconds.",
    late: "Those who invited you have not answered yet. Your answers are safe, and we go on trying. You need not wait: you can go on by yourself.",
    leaving: "You are now taken on to",
    link: (host: string) => `Go on to ${host}`,
    close: "You can close this page.",
  },

  preview: {
    note: "Preview: nothing is saved, and no clock runs.",
  },
};
