import { numberText, readNumber } from "@/lib/format/parse-number";
import type { Texts } from "./texts";

export type Field = HTMLInputElement | HTMLTextAreaElement;

export const byId = (id: string): HTMLElement | null => document.getElementById(id);

export const fieldsOf = (question: ParentNode): Field[] => [
  ...question.querySelectorAll<Field>("input[name], textarea"),
];

export const isChoice = (field: Element): boolean => field.matches("[type=radio], [type=checkbox]");

/** Returns a question's values as a form would send them, without empty ones. */
export const valuesOf = (question: Element): string[] =>
  fieldsOf(question)
    .filter((field) => !isChoice(field) || field.matches(":checked"))
    .map(({ value }) => value)
    .filter((value) => value.trim() !== "");

/** Fills in an answer that the page was rendered without. */
export function fillIn(question: Element, values: readonly string[]): void {
  for (const field of fieldsOf(question)) {
    if (field instanceof HTMLInputElement && isChoice(field)) {
      field.checked = values.includes(field.value);
    } else field.value = values[0] ?? "";
  }
}

/** Returns the problem of a number question's text, or nothing if it can be read as a number. */
export function numberProblem(question: HTMLElement, texts: Texts): string {
  const text = question.dataset.kind === "number" ? (fieldsOf(question)[0]?.value ?? "") : "";
  const reading = readNumber(text, null);
  if (reading.kind === "value" || reading.kind === "empty") return "";
  if (reading.kind !== "ambiguous") return texts.number;
  const parts = [text.trim(), ...reading.values.map((value) => numberText(value, null))];
  return texts.ambiguous.replaceAll("{}", () => parts.shift() ?? "");
}

/** Returns whether a question was answered since the page loaded, even before its script ran. */
export const isTouched = (question: Element): boolean =>
  fieldsOf(question).some((field) =>
    field instanceof HTMLInputElement && isChoice(field)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue,
  );

/** Shows a problem at a question's fields, or clears it when the text is empty. */
export function showProblem(question: Element, problem: string): void {
  const text = question.querySelector<HTMLElement>(".wrong");
  if (!text) return;
  text.textContent = problem;
  text.hidden = problem === "";
  for (const field of fieldsOf(question)) {
    if (problem) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
}

/** Announces a text to screen readers. */
export function say(id: "status" | "note", text: string, isBad = false): void {
  const region = byId(id);
  if (!region) return;
  if (region.textContent !== text) region.textContent = text;
  region.classList.toggle("bad", isBad);
}
