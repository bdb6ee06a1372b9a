import { type Answer, call } from "./http";

interface Credentials {
  clientId: string;
  clientSecret: string;
}

export const basic = ({ clientId, clientSecret }: Credentials): Record<string, string> => ({
  Authorization: `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}`,
});

/** Posts a form, given as text or as fields. */
export function postForm(
  path: string,
  form: Record<string, string> | string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const text = typeof form === "string" ? form : new URLSearchParams(form).toString();
  const type = "application/x-www-form-urlencoded";
  return call("POST", path, { text, headers: { "Content-Type": type, ...headers } });
}

/** Requests an access token with Basic, as a client does. */
export const requestToken = (client: Credentials, form: Record<string, string> = {}) =>
  postForm("/api/oauth/token", { grant_type: "client_credentials", ...form }, basic(client));

export async function obtainToken(client: Credentials): Promise<string> {
  const answer = await requestToken(client);
  if (answer.status !== 200) throw new Error(`no token: ${answer.status} ${answer.text}`);
  return answer.body.access_token;
}
