import { letterCsp } from "@/lib/letters/document";
import { escapeHtml } from "@/lib/letters/escape-html";

/** Returns a letter's document under a policy that lets it run and load nothing. */
export const letterResponse = (document: string, status = 200): Response =>
  new Response(document, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": letterCsp,
      "X-Frame-Options": "SAMEORIGIN",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "private, no-store",
    },
  });

/** Returns an error in place of a letter. */
export const refusedLetter = ({ message, status }: { message: string; status: number }): Response =>
  letterResponse(`<!doctype html><title>No letter</title><p>${escapeHtml(message)}</p>`, status);
