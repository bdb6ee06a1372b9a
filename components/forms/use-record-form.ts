"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { ApiError } from "@/lib/api-client";
import { formText } from "./form-text";

export type RecordForm<Input extends FieldValues, Output> = UseFormReturn<Input, unknown, Output>;

type Options<Input extends FieldValues, Output, Saved> = {
  schema: z.ZodType<Output, Input>;
  defaultValues: DefaultValues<Input>;
  save: (values: Output) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  /** Refusals that belong to one field, by their text. */
  refusedFields?: Record<string, Path<Input>>;
};

/**
 * A form checked by the module's schema before it is sent, and by the server after: its refusals
 * appear at their fields, and what belongs to none in `refusal`.
 */
export function useRecordForm<Input extends FieldValues, Output extends FieldValues, Saved>({
  schema,
  defaultValues,
  save,
  onSaved,
  refusedFields = {},
}: Options<Input, Output, Saved>) {
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver<Input, unknown, Output>(schema, { error: formText }),
    defaultValues,
  });

  async function attempt(values: Output) {
    try {
      onSaved(await save(values));
    } catch (error) {
      showRefusal(form, error, refusedFields);
    }
  }

  return {
    form,
    submit: form.handleSubmit(attempt),
    saving: form.formState.isSubmitting,
    refusal: form.formState.errors.root?.message,
  };
}

const withAdvice = (message: string) =>
  message.endsWith(" has changed")
    ? `${message} since you opened it. Reload the page to see it as it is now, then change it again`
    : message;

const changedStatus = 412;
const changedMeanwhile =
  "Somebody else saved it after you opened it. What you entered is still here and not saved: copy what you need, then open it again.";

function showRefusal<Input extends FieldValues, Output>(
  form: RecordForm<Input, Output>,
  error: unknown,
  refusedFields: Record<string, Path<Input>>,
) {
  if (!(error instanceof ApiError)) {
    form.setError("root", {
      message: "The server could not be reached. Nothing was saved. Try again.",
    });
    return;
  }
  if (error.status === changedStatus) {
    form.setError("root", { message: `${error.message}. ${changedMeanwhile}` });
    return;
  }
  const field = refusedFields[error.message];
  if (field) {
    form.setError(field, { message: error.message }, { shouldFocus: true });
    return;
  }
  const shown = Object.keys(form.getValues());
  const elsewhere: string[] = [];
  for (const [path, texts] of Object.entries(error.details ?? {})) {
    const message = texts.join(". ");
    if (shown.includes(path.split(".")[0] ?? "")) form.setError(path as Path<Input>, { message });
    else elsewhere.push(`${path}: ${message}`);
  }
  if (!error.details || elsewhere.length > 0) {
    form.setError("root", { message: [withAdvice(error.message), ...elsewhere].join(". ") });
  }
}
