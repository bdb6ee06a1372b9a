import { afterEach, expect, it, vi } from "vitest";
import { ApiError, fetchData, unwrap } from "./api-client";

afterEach(() => vi.unstubAllGlobals());

const answering = (answer: () => Promise<Response>) => vi.stubGlobal("fetch", vi.fn(answer));

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

const offline = "Proffer can't be reached. Check your connection and try again.";

it.each(["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"])(
  "says in words that no answer came (%s)",
  async (message) => {
    answering(() => Promise.reject(new TypeError(message)));
    const error = await failure(fetchData("/api/offers"));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 0, message: offline });
    expect(await failure(unwrap(Promise.reject(new TypeError(message))))).toMatchObject({
      status: 0,
      message: offline,
    });
  },
);

it("leaves a request alone that the page called off", async () => {
  const aborted = new DOMException("The operation was aborted.", "AbortError");
  answering(() => Promise.reject(aborted));
  expect(await failure(fetchData("/api/offers"))).toBe(aborted);
});

it.each([
  [502, "<html>Bad Gateway</html>", /isn't available right now/],
  [503, "", /isn't available right now/],
  [504, "upstream timed out", /isn't available right now/],
  [500, "<html></html>", /^Something went wrong on the server/],
  [413, "<html></html>", /too large/],
  [200, "<html>Sign in to the network</html>", /couldn't be read/],
])("says what a proxy's %i means", async (status, body, words) => {
  answering(async () => new Response(body, { status, headers: { "content-type": "text/html" } }));
  const error = await failure(fetchData("/api/offers"));
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status, message: expect.stringMatching(words) });
});

it("keeps the API's own words", async () => {
  answering(async () => Response.json({ error: "The offer was changed" }, { status: 412 }));
  expect(await failure(fetchData("/api/offers/1"))).toMatchObject({
    status: 412,
    message: "The offer was changed",
  });
});

it("says that the session has ended, and that nothing was saved", async () => {
  const ended = "Your session has ended, so nothing was saved. Sign in again, then retry.";
  const error = "Authentication required";
  answering(async () => Response.json({ error }, { status: 401 }));
  expect(await failure(fetchData("/api/bulk-runs", { method: "POST" }))).toMatchObject({
    status: 401,
    message: ended,
  });
  const refused = { code: "unauthenticated" as const, message: error, requestId: "r" };
  expect(await failure(unwrap(Promise.resolve({ ok: false, error: refused })))).toMatchObject({
    status: 401,
    message: ended,
  });
});

it("reports a server action of an older build in words", async () => {
  const gone = new Error('Failed to find Server Action "x". This request might be from an older');
  expect(await failure(unwrap(Promise.reject(gone)))).toMatchObject({
    message: "Proffer was updated since this page was opened. Reload the page and try again.",
  });
});
