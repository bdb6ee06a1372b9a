import { call, pause } from "./call";
import { byId, fieldsOf } from "./dom";
import type { Texts } from "./texts";

interface Step {
  element: HTMLElement;
  title: string;
}

/**
 * The steps of a sitting, shown one at a time without loading a page. Each keeps its input while
 * another one is shown.
 */
export class Steps {
  readonly #root: HTMLElement;
  readonly #base: string;
  readonly #texts: Texts;
  readonly #isOneByOne: boolean;
  readonly #steps = new Map<string, Step>();
  readonly #marked = new Map<string, boolean>();
  #shown: HTMLElement | null = byId("step");

  constructor(root: HTMLElement, base: string, texts: Texts) {
    this.#root = root;
    this.#base = base;
    this.#texts = texts;
    this.#isOneByOne = root.dataset.mode === "one";
    const step = this.shown.dataset.step ?? "";
    history.replaceState(null, "", `${base}?step=${step}${location.hash}`);
    addEventListener("popstate", () => {
      const named = new URLSearchParams(location.search).get("step");
      if (!named || !this.show(named, false)) location.reload();
    });
  }

  /** Fetches all steps, so that none needs a connection later, and then sets `data-loaded`. */
  async load(): Promise<void> {
    for (let wait = 1000; ; wait = Math.min(wait * 2, 15_000)) {
      const answer = await call(`${this.#base}/steps`);
      if (answer?.ok) {
        this.#take(await answer.text());
        // An answer may have been saved after the server wrote the steps.
        for (const [id, isAnswered] of this.#marked) this.mark(id, isAnswered);
        this.#root.dataset.loaded = "";
        return;
      }
      await pause(wait);
    }
  }

  get shown(): HTMLElement {
    return this.#shown ?? this.#root;
  }

  /** Returns all matches in the shown step and the others. */
  find(selector: string): HTMLElement[] {
    const others = [...this.#steps.values()].filter(({ element }) => element !== this.#shown);
    const parts = [this.#root, ...others.map(({ element }) => element)];
    return parts.flatMap((part) => [...part.querySelectorAll<HTMLElement>(selector)]);
  }

  question(id: string): HTMLElement | undefined {
    return this.find(`[data-question="${id}"]`)[0];
  }

  /** Shows everywhere whether a question is answered. */
  mark(questionId: string, isAnswered: boolean): void {
    this.#marked.set(questionId, isAnswered);
    for (const mark of this.find(`[data-mark="${questionId}"]`)) {
      mark.toggleAttribute("data-done", isAnswered);
      mark.textContent = isAnswered ? this.#texts.answered : this.#texts.unanswered;
    }
    const answered = this.#root.querySelectorAll("#overview [data-done]").length;
    for (const count of this.find("#count")) {
      count.textContent = this.#texts.count.replace("{}", String(answered));
    }
  }

  /** Shows the step with a question, or the review; returns false when it is not loaded yet. */
  show(named: string, isNew = true): boolean {
    const step = this.#steps.get(this.#nameOf(named));
    if (!step || !this.#shown) return false;
    if (step.element !== this.#shown) this.#shown.replaceWith(step.element);
    this.#shown = step.element;
    document.title = step.title;
    if (isNew) history.pushState(null, "", `${this.#base}?step=${named}`);
    this.#pointAt(named);
    const question = this.#isOneByOne ? null : byId(`q-${named}`);
    const field = isNew && question ? fieldsOf(question)[0] : undefined;
    (field ?? byId("heading"))?.focus({ preventScroll: true });
    if (field) question?.scrollIntoView();
    else scrollTo(0, 0);
    return true;
  }

  #pointAt(named: string): void {
    const overview = byId("overview");
    if (overview) overview.hidden = named === "review";
    for (const jump of this.#root.querySelectorAll<HTMLButtonElement>(".jump")) {
      if (this.#isOneByOne && jump.value === named) jump.setAttribute("aria-current", "true");
      else jump.removeAttribute("aria-current");
    }
  }

  #nameOf(named: string): string {
    return named === "review" || this.#isOneByOne ? named : "1";
  }

  #take(text: string): void {
    const parsed = new DOMParser().parseFromString(text, "text/html");
    const shownName = this.#nameOf(this.#shown?.dataset.step ?? "");
    for (const template of parsed.querySelectorAll("template")) {
      const step = document.importNode(template.content, true).querySelector<HTMLElement>("#step");
      if (!step) continue;
      const name = step.dataset.step ?? "";
      const element = name === shownName && this.#shown ? this.#shown : step;
      this.#steps.set(name, { element, title: template.dataset.title ?? "" });
    }
  }
}
