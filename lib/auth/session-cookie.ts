import { cookies, headers } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { type Origin, originOfHeaders } from "./origin";
import { sessionCookie } from "./session";
import { sessionDays } from "./session-life";

export const cookieSeconds = sessionDays * 86_400;

/** Signs the browser in: sets the cookie that next-auth would set for this session. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const token = await encode({
    token: { sid: sessionId },
    secret: env.APP_SECRET,
    maxAge: cookieSeconds,
  });
  const jar = await cookies();
  jar.set(sessionCookie(), token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: env.APP_URL.startsWith("https:"),
    maxAge: cookieSeconds,
  });
}

/** Returns the origin of the request that Next is serving. */
export const currentOrigin = async (): Promise<Origin> => originOfHeaders(await headers());
