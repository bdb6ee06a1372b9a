import { describe, expect, test } from "vitest";
import type { AnswerValue } from "@/lib/sittings/rules";
import { shortContent } from "@/lib/testing/assessment-content";
import { pageCsp, pageDocument } from "./document";
import { readStep } from "./read-step";
import { sittingCover } from "./sitting-cover";
import { endedPage, handedInPage } from "./sitting-ended";
import { previewPage, stepPage, stepTemplates } from "./sitting-pages";
import { stepOf } from "./sitting-steps";
import { type BrandedSitting, sittingView } from "./sitting-view";

const linkId = "abcdefghijklmnopqrstuv";
const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script>'`;

const sitting: BrandedSitting = {
  brand: { company: "Acme", color: null, logo: null },
  ...{ accountId: 1, sittingId: 1, publicId: "public", attempt: 1, status: "In Progress" },
  ...{ name: "Numbers", content: shortContent, additionalTime: 25, remaining: 600 },
  ...{ isOverdue: false, endedByTime: false, isAcknowledged: false, isImpatient: false },
  ...{ handbackUrl: "https://inviter.example/back?x='1'", company: "Acme", author: null },
  ...{ locale: "en-US", firstName: "Ada", candidateName: "Ada Lovelace" },
  answers: new Map([["q1", "b"]]),
};

const inviterHost = "inviter.example";

function shown(step: string | null, changes: Partial<BrandedSitting> = {}): string {
  const view = sittingView({ ...sitting, ...changes }, linkId);
  return pageDocument(stepPage(view, stepOf(view, step)), "nonce");
}

const cover = (changes: Partial<BrandedSitting> = {}, refused?: "wrong") =>
  pageDocument(
    sittingCover({ ...sitting, remaining: null, ...changes }, linkId, `${linkId}.mac`, refused),
    "nonce",
  );

const ended = (changes: Partial<BrandedSitting> = {}) =>
  pageDocument(endedPage({ ...sitting, status: "Finished", ...changes }, linkId), "nonce");

const hostileContent = {
  ...shortContent,
  instructions: attack,
  sections: shortContent.sections.map((section) => ({
    ...section,
    title: attack,
    questions: section.questions.map((question) => ({
      ...question,
      prompt: attack,
      options: question.options.map((option) => ({ ...option, text: attack })),
    })),
  })),
};

test("user input stays text", () => {
  const answers = new Map([["q4", attack]]);
  const hostile = { name: attack, company: attack, firstName: attack, author: attack, answers };
  const changes = { ...hostile, content: hostileContent };
  const pages = [
    ...[cover(changes), ended(changes), shown("review", changes)],
    ...["1", "2", "3", "4"].map((step) => shown(step, changes)),
  ];
  for (const page of pages) {
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toMatch(/<script>|<img/);
  }
});

describe("the cover", () => {
  test("shows the time, and the extra time", () => {
    expect(cover()).toContain(
      "10 minutes, plus 2 minutes and 30 seconds of extra time (25%): 12 minutes and 30 seconds in total",
    );
    expect(cover({ additionalTime: 0 })).toContain("<dd>10 minutes</dd>");
    expect(cover()).toContain(inviterHost);
  });

  test("shows no question, has no script, and asks for a login when one is required", () => {
    expect(cover()).not.toMatch(/Which|<script|type="password"/);
    const demanding = { content: { ...shortContent, loginRequired: true } };
    expect(cover(demanding)).toContain('type="password"');
    const wrong = cover(demanding, "wrong");
    expect(wrong).toContain("<title>Error: ");
    expect(wrong).toContain('aria-describedby="login-hint login-error" aria-invalid="true"');
  });

  test("explains how answers are saved, with a script and without", () => {
    const page = cover();
    expect(page).toContain('<noscript><style nonce="nonce">.scripted{display:none}</style>');
    expect(page).toContain('<span class="scripted">Every answer is saved as you give it.');
    expect(page).toContain("<noscript>The answers on a page are saved when you press");
  });

  test("leads back into a running sitting", () => {
    expect(cover({ remaining: 61 })).toContain("Time remaining: 1 minute and 1 second");
    expect(cover({ remaining: 61 })).toContain("Continue the assessment");
  });
});

describe("a step", () => {
  test("never reveals correct answers", () => {
    const options = (page: string) => page.replaceAll(/ checked/g, "");
    const swapped = {
      ...shortContent,
      sections: shortContent.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) => ({
          ...question,
          answer: question.answer && 7,
          tolerance: 1,
          options: question.options.map((option) => ({ ...option, correct: !option.correct })),
        })),
      })),
    };
    for (const step of ["1", "2", "3", "4", "review"]) {
      expect(options(shown(step))).toBe(options(shown(step, { content: swapped })));
    }
  });

  test("is one question, or all of them", () => {
    expect(shown("2")).toContain("Question 2 of 4");
    expect(shown("2").match(/data-question=/g)).toHaveLength(1);
    const all = shown("1", { content: { ...shortContent, presentation: "all" } });
    expect(all.match(/data-question=/g)).toHaveLength(4);
    expect(all).toContain('<h2 dir="auto">Numbers and words</h2>');
  });

  test("is the first unanswered question when none is named", () => {
    const view = sittingView(sitting, linkId);
    expect(stepOf(view, null)).toBe(2);
    expect(stepOf(view, "9")).toBe(2);
    expect(stepOf(view, "review")).toBe("review");
    expect(stepOf(sittingView({ ...sitting, answers: new Map() }, linkId), null)).toBe(1);
  });

  test("shows what was answered, and links an error to its field", () => {
    expect(shown("1")).toContain('value="b" checked');
    const view = sittingView(sitting, linkId);
    const form = new URLSearchParams({ "a.q3": "many" });
    const { given, mistakes } = readStep(view, 3, form);
    expect(given.size).toBe(0);
    const page = stepPage({ ...view, mistakes }, 3);
    expect(page.status).toBe(400);
    expect(page.body.text).toContain('<a href="#q-3-field">Question 3: Enter a number');
    expect(page.body.text).toContain('aria-invalid="true" dir="ltr" value="many"');
  });

  test("sends nothing that nobody changed", () => {
    const answers = new Map<string, AnswerValue>([
      ["q1", "b"],
      ["q2", ["b", "a"]],
      ["q3", 2.5e-7],
      ["q4", "\nWhy\nnot"],
    ]);
    const content = { ...shortContent, presentation: "all" as const };
    const view = sittingView({ ...sitting, content, answers }, linkId);
    const page = stepPage(view, 1).body.text;
    const field = page.match(/name="shown" value="([^"]*)"/)?.[1] ?? "";
    const sent = [
      ...[
        ["shown", field],
        ["a.q1", "b"],
        ["a.q2", "a"],
        ["a.q2", "b"],
      ],
      ...[
        ["a.q3", "0.00000025"],
        ["a.q4", "\r\nWhy\r\nnot"],
      ],
    ];
    const answersIn = (fields: string[][]) => [
      ...readStep(view, 1, new URLSearchParams(fields)).given,
    ];
    expect(page).toContain('value="0.00000025"');
    expect(answersIn(sent)).toEqual([]);
    expect(answersIn([["shown", field]])).toHaveLength(4);
    expect(
      answersIn(sent.map(([name = "", value = ""]) => [name, name === "a.q1" ? "a" : value])),
    ).toEqual([["q1", "a"]]);
    expect(
      answersIn(sent.slice(1)),
      "a form without the shown answers sends everything",
    ).toHaveLength(4);
  });

  test("has our own script and nothing else", () => {
    const page = shown("1");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('<script defer src="/s/sitting.js"></script>');
    expect(pageCsp("nonce", { script: "/s/sitting.js" })).toContain(
      "script-src 'self'; connect-src 'self'",
    );
    expect(pageCsp("nonce")).not.toContain("script-src");
  });
});

test("the review counts answers, and says where the candidate goes next", () => {
  const page = shown("review");
  expect(page).toContain("You have answered 1 of 4 questions.");
  expect(page).toContain(`You will then be taken to ${inviterHost}.`);
  expect(page).toContain(`action="/s/${linkId}/hand-in"`);
});

describe("the end", () => {
  test("waits for the inviter, then offers the link, then redirects", () => {
    expect(ended()).toContain('data-phase="waiting"');
    expect(ended()).not.toContain('id="leave"');
    expect(ended({ isImpatient: true })).toContain('data-phase="late"');
    expect(ended({ isImpatient: true })).toContain('id="leave"');
    const leaving = ended({ isAcknowledged: true, isImpatient: true });
    expect(leaving).toContain('data-phase="leaving"');
    expect(leaving).toContain('content="4; url=https://inviter.example/back?x=%271%27"');
  });

  test("is all that the link shows afterwards, and redirects nobody", () => {
    const page = pageDocument(handedInPage({ ...sitting, status: "Completed" }), "nonce");
    expect(page).toContain("You have handed in");
    expect(page).not.toMatch(/refresh|<script|<form/);
    const over = pageDocument(handedInPage({ ...sitting, isOverdue: true }), "nonce");
    expect(over).toContain("Time is up");
  });
});

test("a preview sends nothing, saves nothing and has no script", () => {
  const preview = {
    ...{ base: "/assessments/1/preview", name: "Numbers", company: "Acme", locale: "en-US" },
    brand: { company: "Acme", color: null, logo: null },
    content: { ...shortContent, loginRequired: true },
  };
  for (const step of [null, "1", "review"]) {
    const page = pageDocument(previewPage(preview, step), "nonce");
    expect(page).toContain("Preview: nothing is saved");
    expect(page).not.toMatch(/<script|method="post"|refresh/);
  }
});

test("the pages are light", () => {
  const sizes = [cover(), shown("1"), shown("review"), ended()].map((page) =>
    Buffer.byteLength(page),
  );
  for (const size of sizes) expect(size).toBeLessThan(20_000);
  expect(stepTemplates(sittingView(sitting, linkId)).length).toBeLessThan(15_000);
});
