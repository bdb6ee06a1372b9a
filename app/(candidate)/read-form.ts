import { readText } from "@/lib/http/read-body";

const usualBytes = 32_768;

/** The fields of a plain form; 415 for anything else, 413 beyond `maxBytes`, usually 32 kB. */
export async function readForm(request: Request, maxBytes = usualBytes): Promise<URLSearchParams> {
  return new URLSearchParams(
    await readText(request, maxBytes, "application/x-www-form-urlencoded"),
  );
}
