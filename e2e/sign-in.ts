import { baseUrl, type Caller, call, caller } from "./http";

function cookiesOf(headers: Headers): string[] {
  return headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
}

export class SignInRefused extends Error {}

/** Signs in over HTTP like the sign-in page, and returns a caller with the session. */
export async function signIn(person: { email: string; password: string }): Promise<Caller> {
  const csrf = await call("GET", "/api/auth/csrf");
  const jar = cookiesOf(csrf.headers);
  const response = await fetch(new URL("/api/auth/callback/credentials", baseUrl), {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: jar.join("; "), "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      csrfToken: csrf.body.csrfToken,
      email: person.email,
      password: person.password,
      json: "true",
    }),
  });
  const session = cookiesOf(response.headers).filter((cookie) => cookie.includes("session-token"));
  if (session.length === 0) throw new SignInRefused(`${response.status} ${await response.text()}`);
  return caller({ Cookie: session.join("; ") });
}
