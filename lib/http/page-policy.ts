import { env } from "@/lib/env";

/**
 * Hash of the style sheet that the toasts' package inserts into the page; the test compares it with
 * the installed package.
 */
export const toastStyleHash = "sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=";

/** Hash of an empty style sheet: the package inserts it first, and then its text. */
const emptyStyleHash = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * Returns the CSP of a page. Scripts and style sheets need the nonce of this response, and what a
 * trusted script loads is trusted. Style attributes stay allowed: React renders them on the server.
 */
export const pageCsp = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment
      ? "style-src 'self' 'unsafe-inline'"
      : `style-src 'self' 'nonce-${nonce}' '${emptyStyleHash}' '${toastStyleHash}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** CSP of a script, which a worker made of it has: it loads other scripts of ours. */
export const scriptCsp = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

/** CSP of an answer that is no document: it loads nothing and appears in no frame. */
export const dataCsp = "default-src 'none'; frame-ancestors 'none'";

/** Headers of every answer of the API that sets no others. */
export const dataHeaders = (): Record<string, string> => ({
  "Content-Security-Policy": dataCsp,
  "X-Content-Type-Options": "nosniff",
  ...(env.APP_URL.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
});

/** Headers of every other answer that sets no others. */
export const pageHeaders = (csp: string): Record<string, string> => ({
  ...dataHeaders(),
  "Content-Security-Policy": csp,
  "Cache-Control": "private, no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-write=(self)",
});
