import { redirect } from "next/navigation";
import type { z } from "zod";
import { toAppError } from "@/lib/database-errors";
import type { AuthFormState } from "@/lib/identity/schema";
import { log } from "@/lib/log";
import { parseInput } from "@/lib/parse-input";

const secret = new Set(["password", "code", "token"]);

/**
 * Runs a form for a visitor who is not signed in: parses it, calls the use case, and redirects to
 * the path it returns.
 */
export async function runForm<Input>(
  form: FormData,
  schema: z.ZodType<Input>,
  work: (input: Input) => Promise<string | undefined>,
): Promise<AuthFormState> {
  const fields = [...form].filter((field): field is [string, string] => {
    const [name, value] = field;
    return typeof value === "string" && !name.startsWith("$");
  });
  let path: string | undefined;
  try {
    path = await work(parseInput(schema, Object.fromEntries(fields)));
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.status >= 500) log.error("form failed", {}, error.cause);
    const values = Object.fromEntries(fields.filter(([name]) => !secret.has(name)));
    if (error.details) return { details: error.details, values };
    const choices = error.extensions.choices as AuthFormState["choices"];
    if (choices) return { error: error.message, values, choices };
    return { error: error.status >= 500 ? failure : error.message, values };
  }
  if (path) redirect(path);
  return { done: true };
}

const failure = "Something went wrong on the server. Nothing was changed. Try again in a moment.";
