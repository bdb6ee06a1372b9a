import type { CandidateLanguage } from "@/lib/format/candidate-languages";
import { formatInstant } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { Verification } from "@/lib/seals/schema";
import type { Page } from "./document";
import { html, type Markup } from "./markup";

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
  return {
    title: wrong ? `${wrong} · ${texts.title}` : title,
    lang,
    isNarrow: true,
    ...(problem && { status: verifyProblems[problem] }),
    style: "input[type=file]{width:100%;min-height:48px;padding-block:.625rem}",
    body: html`<main>
<section class="stack"><h1>${texts.title}</h1>
<p>${texts.lead}</p></section>
${verification && verdict(verification, lang)}
<form class="panel" method="post" action="/verify" enctype="multipart/form-data">
<label for="file">${texts.file}</label>
<p class="muted small" id="limit">${texts.limit(isolate("20 MB", lang))}</p>
${wrong && html`<p class="wrong" id="problem" role="alert">${wrong}</p>`}
<input type="file" id="file" name="file" accept="application/pdf,.pdf" required aria-describedby="limit${wrong && " problem"}"${wrong && html` aria-invalid="true"`}>
<button class="button">${texts.button}</button>
</form>
</main>`,
  };
}

function verdict(verification: Verification, lang: CandidateLanguage): Markup {
  const texts = messagesFor(lang).verify;
  const { status, sealedAt, number, fingerprint } = verification;
  const at = sealedAt && `${formatInstant(sealedAt, spokenLocale(lang), "UTC", "long")} (UTC)`;
  const fact = (term: string, value: string | null, look = "") =>
    value && html`<dt>${term}</dt><dd><bdi class="${look}">${value}</bdi></dd>`;
  return html`<section class="stack" aria-labelledby="verdict">
<div class="notice ${tones[status]}" role="status">
<h2 id="verdict">${texts[status].title}</h2>
<p>${texts[status].text}</p>
</div>
${
  fingerprint &&
  html`<dl class="facts">
${fact(texts.sealedAt, at)}
${fact(texts.number, number)}
${fact(texts.fingerprint, fingerprint, "hash")}
</dl>`
}
</section>`;
}
