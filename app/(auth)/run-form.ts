import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Origin } from "@/lib/auth/origin";
import { toAppError } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { openAction } from "@/lib/http/open-action";
import type { AuthFormState } from "@/lib/identity/schema";
import { log } from "@/lib/log";
import { parseInput } from "@/lib/parse-input";
import { refuseBrokenText } from "@/lib/refuse-broken-text";

const secret = new Set(["password", "code", "token"]);

interface FormContext {
  origin: Origin;
  /** Returns a field that the schema doesn't have. */
  field(name: string): string | null;
}

/**
 * Runs a form for a visitor who is not signed in: parses it, calls the use case, and redirects to
 * the path it returns. `form` can be anything, since anybody can call the action.
 */
export async function runForm<Input>(
  form: unknown,
  schema: z.ZodType<Input>,
  work: (input: Input, context: FormContext) => Promise<string | undefined>,
): Promise<AuthFormState> {
  const { requestId, origin, refuseCrossSite, settle } = await openAction();
  const fields = fieldsOf(form);
  const field = (name: string) => fields.find(([each]) => each === name)?.[1] ?? null;
  let path: string | undefined;
  try {
    refuseCrossSite();
    if (!(form instanceof FormData)) throw badRequest("The form can't be read. Reload the page");
    const given = Object.fromEntries(fields);
    refuseBrokenText(given);
    path = await work(parseInput(schema, given), { origin, field });
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.status >= 500) log.error("form failed", { requestId }, error.cause);
    settle(error.status);
    const values = Object.fromEntries(fields.filter(([name]) => !secret.has(name)));
    if (error.details) return { details: error.details, values };
    const choices = error.extensions.choices as AuthFormState["choices"];
    if (choices) return { error: error.message, values, choices };
    return { error: error.status >= 500 ? failure : error.message, values };
  }
  if (path) redirect(path);
  return { done: true };
}

function fieldsOf(form: unknown): [string, string][] {
  if (!(form instanceof FormData)) return [];
  return [...form].filter((field): field is [string, string] => {
    const [name, value] = field;
    return typeof value === "string" && !name.startsWith("$");
  });
}

const failure = "Something went wrong on the server. Nothing was changed. Try again in a moment.";
