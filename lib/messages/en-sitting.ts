import { listedDuration } from "@/lib/format/duration";
import { counted } from "@/lib/format/numbers";

const assessmentOf = (company: string) => `the assessment of ${company}`;

/** Texts of an assessment for its candidates. */
export const sitting = {
  duration: (seconds: number) => listedDuration(seconds, "en"),

  links: {
    closed: {
      title: "This link is no longer valid",
      reason: "You may have received a newer link, or part of this one is missing.",
      help: "If you expected an assessment here, contact the person who invited you, or reply to the email you received.",
    },
    away: {
      title: "Please open your link again",
      reason: "To keep your answers private, this page opens only from the link you received.",
      help: "Open the link again to continue where you left off. All saved answers are there. If you had already started, the time is still running.",
    },
    trouble: {
      title: "We can't show the page right now",
      reason: "This is a problem on our side. Every answer shown as saved is safe.",
      help: "Please reload the page in a moment.",
      reference: (requestId: string) => `Reference: ${requestId}`,
    },
    refused: {
      title: "We couldn't read your answers",
      reason: "They didn't come from the form on your assessment's page.",
      help: "Please open your link again and answer there.",
    },
    tooLarge: {
      title: "Your answers are too long",
      reason: "Together they exceed the limit, so this page's answers weren't saved.",
      help: "Please go back, shorten the longest answers, and submit the page again.",
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
      `${base}, plus ${extra} of extra time (${percent}%): ${total} in total`,
    afterwards: "Afterwards",
    handback: (host: string) => `You will be taken to ${host}`,
    instructions: "Instructions",
    goodToKnow: "Good to know",
    clock:
      "The clock starts when you start the assessment, not when you open this page. You can't pause it, and it runs on if you close the page.",
    saved: "Every answer is saved as you give it. You can change it until you hand in.",
    savedWithoutScript:
      "The answers on a page are saved when you press one of its buttons. You can change them until you hand in. Unsaved answers are lost if you reload or close the page.",
    connection:
      "If you lose the connection or reload the page, no saved answers are lost. Open your link again to continue. The clock keeps running.",
    timeout: "When the time is up, your saved answers are handed in automatically.",
    personal: "This page is for you alone. Please don't share the link.",
    loginHeading: "Your login",
    login: "You received a username and password along with the link.",
    username: "Username",
    password: "Password",
    start: "Start the assessment",
    resume: "Continue the assessment",
    running: (left: string) => `You have already started. Time remaining: ${left}.`,
    problem: "There is a problem",
    loginMissing: "Enter the username and password you received",
    loginWrong: "The username or password is incorrect",
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
    timeOver: "Time is up. Your answers are being handed in.",
    saved: "Saved",
    saving: "Saving",
    unsaved: "Not saved yet, trying again",
    waiting: "Not saved yet. Your answers will be handed in when the connection is back.",
    notSaved: "Not saved: see the question",
    hint: {
      single: "Choose one answer.",
      multiple: "Choose all correct answers.",
      number: "Answer with a number, such as 1250 or 3.5.",
      text: "Answer in your own words.",
    },
    points: (points: number) => counted(points, "point", "points"),
    yourAnswer: "Your answer",
    problem: "There is a problem",
    problems: {
      number: "Enter a number, such as 1250 or 3.5",
      ambiguous: (sent: string, low: string, high: string) =>
        `"${sent}" could mean ${low} or ${high}. Enter the one you mean.`,
      length: "Your answer must be 4,000 characters or fewer",
      option: "Choose one of the answers shown",
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
    final: "After you hand in, you can't change your answers.",
    handback: (host: string) => `You will then be taken to ${host}.`,
    button: "Hand in",
  },

  ended: {
    assessment: "Assessment",
    title: "You have handed in",
    byTime: "Time is up: your assessment was handed in",
    thanks: (company: string) => `Thank you. ${company} has your answers.`,
    byTimeText: (company: string) =>
      `The answers saved by then count. ${company} has your answers.`,
    waiting:
      "Please wait a moment while we notify the people who invited you. Then you will be taken to",
    waitingNote: "This page refreshes every few seconds.",
    late: "The people who invited you haven't confirmed yet. Your answers are safe, and we'll keep trying. You don't need to wait: you can continue now.",
    leaving: "You are being taken to",
    link: (host: string) => `Continue to ${host}`,
    close: "You can close this page.",
  },

  preview: {
    note: "Preview: nothing is saved, and the clock isn't running.",
  },
};
