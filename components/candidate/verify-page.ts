import type { CandidateLanguage } from "@/lib/format/candidate-languages";
import { formatInstant } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { Verification } from "@/lib/seals/schema";
import type { Page } from "./document";
import { formPage } from "./form-page";
import { html, type Markup } from "./markup";
import { notice } from "./notice";

/** Why a file couldn't be verified, with the status of the response. */
export const verifyProblems = { missing: 400, unread: 400, tooLarge: 413, busy: 429 } as const;
export type VerifyProblem = keyof typeof verifyProblems;

type Outcome = { verification?: Verification; problem?: VerifyProblem };

const tones = { sealed: "positive", changed: "negative", unknown: "warning" } as const;

/** Renders the public page where a sealed copy is verified, with the verdict on a file. */
export function verifyPage(lang: CandidateLanguage, { verification, problem }: Outcome = {}): Page {
  const texts = messagesFor(lang).verify;
  const wrong = problem && texts[problem];
  const title = verification ? texts[verification.status].title : texts.title;
  const page = formPage({
    title: texts.title,
    lang,
    brand: undefined,
    texts: messagesFor(lang).offerPage.step,
    body: html`<p class="intro">${texts.lead}</p>
${verification && verdict(verification, lang)}
<form class="q" method="post" action="/verify" enctype="multipart/form-data">
<div><label class="l" for="file">${texts.file}</label>
<p class="small" id="limit">${texts.limit(isolate("20 MB", lang))}</p></div>
${wrong && html`<p class="error" id="problem" role="alert">${wrong}</p>`}
<input type="file" id="file" name="file" accept="application/pdf,.pdf" required aria-describedby="limit${wrong && " problem"}"${wrong && html` aria-invalid="true"`}>
<button class="btn full">${texts.button}</button>
</form>`,
  });
  return {
    ...page,
    title: wrong ? `${wrong} · ${texts.title}` : title,
    ...(problem && { status: verifyProblems[problem] }),
    languageAction: "/verify/language",
  };
}

function verdict(verification: Verification, lang: CandidateLanguage): Markup {
  const texts = messagesFor(lang).verify;
  const { status, sealedAt, number, fingerprint } = verification;
  const at = sealedAt && `${formatInstant(sealedAt, spokenLocale(lang), "UTC", "long")} (UTC)`;
  const fact = (term: string, value: string | null, look = "") =>
    value && html`<div><dt>${term}</dt><dd class="${look}"><bdi>${value}</bdi></dd></div>`;
  return html`<section aria-label="${texts[status].title}">${notice(tones[status], texts[status].title, texts[status].text)}
${
  fingerprint &&
  html`<dl class="pair facts">
${fact(texts.sealedAt, at)}
${fact(texts.number, number)}
${fact(texts.fingerprint, fingerprint, "mono")}
</dl>`
}
</section>`;
}
