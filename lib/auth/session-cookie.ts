import { cookies, headers } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { deviceCookie, type Origin, originOfHeaders } from "./origin";
import { sessionCookie } from "./session";
import { sessionDays } from "./session-life";

export const cookieSeconds = sessionDays * 86_400;

const deviceDays = 365;

/**
 * Signs the browser in: sets the cookie that next-auth would set for this session, and one that
 * makes the browser known when it signs in again.
 */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const token = await encode({
    token: { sid: sessionId },
    secret: env.APP_SECRET,
    maxAge: cookieSeconds,
  });
  const jar = await cookies();
  jar.set(sessionCookie(), token, { ...cookieOptions(), maxAge: cookieSeconds });
  await setDeviceCookie(sessionId);
}

/** Makes the browser known when its person signs in again. */
export async function setDeviceCookie(sessionId: string): Promise<void> {
  const jar = await cookies();
  jar.set(deviceCookie, sessionId, { ...cookieOptions(), maxAge: deviceDays * 86_400 });
}

const cookieOptions = () => {
  const secure = env.APP_URL.startsWith("https:");
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
};

/** Returns the origin of the request that Next is serving. */
export const currentOrigin = async (): Promise<Origin> => originOfHeaders(await headers());
