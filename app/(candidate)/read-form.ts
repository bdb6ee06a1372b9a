import { readText } from "@/lib/http/read-body";

const usualBytes = 32_768;

/**
 * Reads the fields of a plain form. Throws 415 for any other content type and 413 beyond `maxBytes`
 * (default 32 kB).
 */
export async function readForm(request: Request, maxBytes = usualBytes): Promise<URLSearchParams> {
  return new URLSearchParams(
    await readText(request, maxBytes, "application/x-www-form-urlencoded"),
  );
}
