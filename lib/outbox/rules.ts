import { linkPlaceholder, passwordPlaceholder } from "@/lib/auth/placeholders";

/** What an email contains that nobody but its recipient may use. */
export interface Secrets {
  url: string;
  /** Password of a login that an assessment requires. */
  password?: string | undefined;
}

const encodedPlaceholder = encodeURIComponent(linkPlaceholder);

/** Returns an email as it is stored: placeholders stand for its secrets. */
export const withoutSecrets = (html: string, { url, password }: Secrets): string => {
  const blank = html
    .replaceAll(url, linkPlaceholder)
    .replaceAll(encodeURIComponent(url), encodedPlaceholder);
  return password ? blank.replaceAll(password, passwordPlaceholder) : blank;
};

/** Returns a stored email with its secrets. A password that no longer works is left out. */
export const withSecrets = (html: string, { url, password }: Secrets): string =>
  html
    .replaceAll(linkPlaceholder, () => url)
    .replaceAll(encodedPlaceholder, () => encodeURIComponent(url))
    .replaceAll(passwordPlaceholder, password ?? "…");

/** Returns a stored email for someone who may not use its secrets: its links lead nowhere. */
export const withBlanks = (html: string): string =>
  html
    .replaceAll(new RegExp(` href="[^"]*${linkPlaceholder}[^"]*"`, "g"), ' href="#"')
    .replaceAll(encodedPlaceholder, "")
    .replaceAll(linkPlaceholder, "link to the candidate's page")
    .replaceAll(passwordPlaceholder, "…");
