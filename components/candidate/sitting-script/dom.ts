export type Field = HTMLInputElement | HTMLTextAreaElement;

export const byId = (id: string): HTMLElement | null => document.getElementById(id);

export const fieldsOf = (question: ParentNode): Field[] => [
  ...question.querySelectorAll<Field>("input[name], textarea"),
];

export const isChoice = (field: Element): boolean => field.matches("[type=radio], [type=checkbox]");

/** What a question's fields say as a form would send it, without what is empty. */
export const valuesOf = (question: Element): string[] =>
  fieldsOf(question)
    .filter((field) => !isChoice(field) || field.matches(":checked"))
    .map(({ value }) => value)
    .filter((value) => value.trim() !== "");

/** Fills in an answer that the page does not know of. */
export function fillIn(question: Element, values: readonly string[]): void {
  for (const field of fieldsOf(question)) {
    if (field instanceof HTMLInputElement && isChoice(field)) {
      field.checked = values.includes(field.value);
    } else field.value = values[0] ?? "";
  }
}

/** Whether what was typed cannot be read as a number where one is asked for. */
export const isMistaken = (question: Element): boolean =>
  fieldsOf(question).some(
    (field) =>
      field instanceof HTMLInputElement &&
      field.value.trim() !== "" &&
      field.validity.patternMismatch,
  );

/** Whether somebody has answered since the page came, also before its script did. */
export const isTouched = (question: Element): boolean =>
  fieldsOf(question).some((field) =>
    field instanceof HTMLInputElement && isChoice(field)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue,
  );

/** Ties a problem to the fields of a question, or takes it away where it is empty. */
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

/** Says something where a screen reader hears it. */
export function say(id: "status" | "note", text: string, isBad = false): void {
  const region = byId(id);
  if (!region) return;
  if (region.textContent !== text) region.textContent = text;
  region.classList.toggle("bad", isBad);
}
