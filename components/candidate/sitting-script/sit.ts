import { askState, call, pause } from "./call";
import { Clock } from "./clock";
import {
  byId,
  fieldsOf,
  fillIn,
  isChoice,
  isTouched,
  numberProblem,
  say,
  showProblem,
  valuesOf,
} from "./dom";
import { Steps } from "./steps";
import { textsOf } from "./texts";
import { Unsent } from "./unsent";

const typingPause = 800;
/** Time the last answers may take to arrive after the deadline, in milliseconds. */
const lastMoment = 3000;

/**
 * Saves answers as they are given, switches steps without loading pages, shows the clock, and hands
 * in when the time is over. Without it, the page is plain forms.
 */
export function sit(root: HTMLElement, base: string): void {
  const texts = textsOf(root);
  const steps = new Steps(root, base, texts);
  const typing = new Map<HTMLElement, ReturnType<typeof setTimeout>>();
  let isLeaving = false;

  const unsent = new Unsent(base, {
    saved(_questionId, remaining) {
      clock.set(remaining);
      say("status", texts.saved);
    },
    refused(questionId, problem) {
      const question = steps.question(questionId);
      if (question) showProblem(question, problem);
      say("status", texts.notSaved, true);
    },
    delayed: () => !isLeaving && say("status", texts.unsaved, true),
    over: leave,
  });

  const clock = new Clock(Number(root.dataset.remaining), texts, () => void timeOver());

  function leave() {
    isLeaving = true;
    location.replace(base);
  }

  /** Keeps a given answer until the server has it. */
  function settle(question: HTMLElement) {
    clearTimeout(typing.get(question));
    typing.delete(question);
    const id = question.dataset.question ?? "";
    const problem = numberProblem(question, texts);
    if (problem) {
      showProblem(question, problem);
      say("status", texts.notSaved, true);
      return;
    }
    const values = valuesOf(question);
    showProblem(question, "");
    steps.mark(id, values.length > 0);
    say("status", unsent.isDelayed ? texts.unsaved : texts.saving, unsent.isDelayed);
    unsent.add(id, values);
  }

  function settleAll() {
    for (const question of [...typing.keys()]) settle(question);
  }

  const questionAt = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>("[data-question]") : null;

  root.addEventListener("input", (event) => {
    const question = questionAt(event);
    if (!question || (event.target instanceof Element && isChoice(event.target))) return;
    if (!numberProblem(question, texts)) showProblem(question, "");
    clearTimeout(typing.get(question));
    const settleSoon = () => !numberProblem(question, texts) && settle(question);
    typing.set(question, setTimeout(settleSoon, typingPause));
  });

  root.addEventListener("change", (event) => {
    const question = questionAt(event);
    if (question) settle(question);
  });

  root.addEventListener("submit", (event) => {
    settleAll();
    if (event.target === byId("hand-in")) void handIn(event);
    else moveOn(event);
  });

  async function handIn(event: SubmitEvent) {
    if (unsent.answers.size === 0 || !(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (unsent.isDelayed) say("status", texts.waiting, true);
    void unsent.send();
    await unsent.empty();
    if (!isLeaving) event.target.submit();
  }

  function moveOn(event: SubmitEvent) {
    if (event.submitter?.getAttribute("name") !== "step") return;
    const named = event.submitter?.getAttribute("value") ?? "";
    const questions = [...steps.shown.querySelectorAll<HTMLElement>("[data-question]")];
    const unreadable = questions.find((question) => numberProblem(question, texts));
    if (unreadable) {
      event.preventDefault();
      settle(unreadable);
      fieldsOf(unreadable)[0]?.focus();
    } else if (steps.show(named)) event.preventDefault();
  }

  /** Hands in when the time is over, after giving the last answers a moment to arrive. */
  async function timeOver() {
    if (isLeaving) return;
    isLeaving = true;
    settleAll();
    for (const field of fieldsOf(root)) field.disabled = true;
    say("status", texts.over);
    for (let wait = 1000; ; wait = Math.min(wait * 2, 15_000)) {
      void unsent.send();
      await Promise.race([unsent.empty(), pause(lastMoment)]);
      const answer = await call(`${base}/hand-in`, new URLSearchParams({ by: "time" }));
      if (answer && answer.status < 500) break;
      say("status", texts.waiting, true);
      await pause(wait);
    }
    leave();
  }

  /**
   * Asks the server for the time after sleep or a restore from history, when the clock is wrong.
   */
  async function askServer() {
    if (isLeaving || document.hidden) return;
    const state = await askState(base);
    if (!state) return;
    if (state.phase !== "sitting") return leave();
    clock.set(state.remaining);
    void unsent.send();
  }

  addEventListener("pageshow", (event) => {
    if (event.persisted) void askServer();
  });
  addEventListener("online", () => void askServer());
  document.addEventListener("visibilitychange", () => void askServer());

  function restore() {
    for (const [id, values] of unsent.answers) {
      const question = steps.question(id);
      if (question) fillIn(question, values);
      steps.mark(id, values.length > 0);
    }
  }

  byId("loaded")?.remove();
  for (const question of root.querySelectorAll<HTMLElement>("[data-question]")) {
    if (isTouched(question)) settle(question);
  }
  restore();
  void unsent.send();
  void steps.load().then(restore);
}
