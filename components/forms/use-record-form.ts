"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";
import { revealFirstError } from "@/components/ui/reveal-first-error";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { ApiError } from "@/lib/api-client";
import { formText } from "./form-text";

export type RecordForm<Input extends FieldValues, Output> = UseFormReturn<Input, unknown, Output>;

type Options<Input extends FieldValues, Output, Saved> = {
  schema: z.ZodType<Output, Input>;
  defaultValues: DefaultValues<Input>;
  /** Returns errors that the schema doesn't know, by field. They are shown instead of its own. */
  problemsOf?: (values: Input) => { [Name in Path<Input>]?: string | null };
  /** Returns what was saved, or null if nothing was. */
  save: (values: Output) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  /** True if what is typed is kept as a draft, which says itself when it isn't. */
  isKept?: boolean;
  /** Fields to show server errors at, by the error's text. */
  refusedFields?: Record<string, Path<Input>>;
};

/**
 * Creates a form validated by the module's schema before it is sent, and by the server after.
 * Server errors appear at their fields; the others in `refusal`.
 */
export function useRecordForm<Input extends FieldValues, Output extends FieldValues, Saved>({
  schema,
  problemsOf,
  defaultValues,
  save,
  onSaved,
  isKept,
  refusedFields = {},
}: Options<Input, Output, Saved>) {
  const form = useForm<Input, unknown, Output>({
    shouldFocusError: false,
    resolver: resolverOf(schema, problemsOf),
    defaultValues,
  });

  useUnsavedWork(form.formState.isDirty, isKept);

  async function submit(values: Output) {
    try {
      const saved = await save(values);
      if (saved !== null) form.reset(form.getValues(), { keepValues: true });
      onSaved(saved);
    } catch (error) {
      showRefusal(form, error, refusedFields);
      revealFirstError();
    }
  }

  return {
    form,
    submit: form.handleSubmit(submit, revealFirstError),
    saving: form.formState.isSubmitting,
    refusal: form.formState.errors.root?.message,
  };
}

function resolverOf<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  problemsOf: Options<Input, Output, unknown>["problemsOf"],
): Resolver<Input, unknown, Output> {
  const bySchema = zodResolver<Input, unknown, Output>(schema, { error: formText });
  return async (values, context, options) => {
    const found = await bySchema(values, context, options);
    const typed = Object.entries<string | null | undefined>(problemsOf?.(values) ?? {}).flatMap(
      ([name, message]) => (message ? [[name, { type: "typed", message }] as const] : []),
    );
    if (typed.length === 0) return found;
    const errors = { ...found.errors } as FieldErrors<Input>;
    for (const [name, error] of typed) set(errors, name, error);
    return { values: {}, errors };
  };
}

const withAdvice = (message: string) =>
  message.endsWith(" has changed")
    ? `${message} since you opened it. Reload the page to see the latest version, then change it again`
    : message;

const preconditionFailed = 412;
const conflictAdvice =
  "Someone else changed it after you opened it. Your entries are still here but not saved. Copy what you need, then open it again.";

function showRefusal<Input extends FieldValues, Output>(
  form: RecordForm<Input, Output>,
  error: unknown,
  refusedFields: Record<string, Path<Input>>,
) {
  if (!(error instanceof ApiError)) {
    form.setError("root", {
      message: "We couldn't reach the server, so nothing was saved. Try again.",
    });
    return;
  }
  if (error.status === preconditionFailed) {
    form.setError("root", { message: `${error.message}. ${conflictAdvice}` });
    return;
  }
  const field = refusedFields[error.message];
  if (field) {
    form.setError(field, { message: error.message });
    return;
  }
  const shown = Object.keys(form.getValues());
  const general: string[] = [];
  for (const [path, texts] of Object.entries(error.details ?? {})) {
    const message = texts.join(". ");
    if (shown.includes(path.split(".")[0] ?? "")) form.setError(path as Path<Input>, { message });
    else general.push(`${path}: ${message}`);
  }
  if (!error.details || general.length > 0) {
    form.setError("root", { message: [withAdvice(error.message), ...general].join(". ") });
  }
}
