import type { Answer, MockPartner } from "./mock-partner";

const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

const page = (status: number, title: string, body: string): Answer => ({
  status,
  headers: { "Content-Type": "text/html; charset=utf-8" },
  text: `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`,
});

/** Renders what candidates and recruiters see at the mock: its assessment, and a result. */
export function answerPage(mock: MockPartner, path: string): Answer {
  const [, what, key] = /^\/(sit|result)\/([\w-]+)$/.exec(path) ?? [];
  const session = [...mock.sessions.values()].find((each) =>
    what === "sit" ? each.token === key : each.id === key,
  );
  if (!what || !session) return page(404, "Not found", "");
  if (what === "result") return page(200, "Result", "<p>80 percent: Pass.</p>");
  const back = escaped(session.invite.candidate.handback_url ?? "/");
  return page(
    200,
    "Mock assessment",
    `<p>It completes automatically.</p><p><a href="${back}">Back to the inviter</a></p>`,
  );
}
