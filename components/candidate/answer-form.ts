import type { Messages } from "@/lib/messages/messages";

/** The candidate's input, shown again when something is wrong with it. */
export interface FormState {
  name: string;
  reason: string;
  /** Errors by field. */
  errors: { name?: string; reason?: string };
}

export const emptyForm: FormState = { name: "", reason: "", errors: {} };

export const maxNameLength = 200;
export const maxReasonLength = 2000;

const lineLength = (text: string) => [...text].length;

/** Collapses a typed name to one line without control characters. */
const cleanName = (text: string) => text.replaceAll(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, " ").trim();

const cleanReason = (text: string) =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .trim();

/**
 * Returns the version a form was rendered for, or 0, which no offer has, when the form has none.
 */
export function versionOf(form: URLSearchParams): number {
  const text = form.get("version") ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

export function readAcceptance(form: URLSearchParams, { accept }: Messages): FormState {
  const name = cleanName(form.get("name") ?? "");
  const visible = name.replaceAll(/\p{Cf}/gu, "");
  if (visible === "") return { ...emptyForm, errors: { name: accept.nameMissing } };
  if (lineLength(name) > maxNameLength) {
    return { ...emptyForm, name, errors: { name: accept.nameLong } };
  }
  return { ...emptyForm, name };
}

export function readDeclining(form: URLSearchParams, { decline }: Messages): FormState {
  const reason = cleanReason(form.get("reason") ?? "");
  const tooLong = lineLength(reason) > maxReasonLength;
  return { ...emptyForm, reason, errors: tooLong ? { reason: decline.reasonLong } : {} };
}
