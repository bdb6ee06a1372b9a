import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { originOfHeaders } from "@/lib/auth/origin";
import { cookieSeconds, currentOrigin, setDeviceCookie } from "@/lib/auth/session-cookie";
import { toAppError } from "@/lib/database-errors";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { SignInInput } from "./schema";
import { signIn } from "./sign-in";
import { claimsRefusal, oidcProviders, signInByClaims } from "./sign-in-by-claims";
import { endSession } from "./start-session";

declare module "next-auth" {
  interface User {
    sid?: string;
  }
}

const credentials = () =>
  Credentials({
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(given, request) {
      const input = SignInInput.safeParse(given);
      if (!input.success) return null;
      const headers = new Headers(request.headers as Record<string, string>);
      try {
        return { id: "session", sid: await signIn(input.data, originOfHeaders(headers)) };
      } catch (thrown) {
        const error = toAppError(thrown);
        if (error.status >= 500) log.error("sign-in failed", {}, error.cause);
        if (error.code === "unauthenticated") return null;
        throw new Error(error.message);
      }
    },
  });

/**
 * Returns the options of next-auth: its cookie identifies a session, and the session's row decides.
 */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: env.APP_SECRET,
    useSecureCookies: env.APP_URL.startsWith("https:"),
    session: { strategy: "jwt", maxAge: cookieSeconds },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [credentials(), ...oidcProviders()],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== "oidc") return true;
        const refusal = await claimsRefusal(profile);
        return refusal === null ? true : `/sign-in?error=${refusal}`;
      },
      async jwt({ token, user, account, profile }) {
        if (account?.provider === "oidc") {
          const sid = await signInByClaims(profile, await currentOrigin());
          await setDeviceCookie(sid);
          return { sid };
        }
        if (user?.sid) await setDeviceCookie(user.sid);
        return { sid: user?.sid ?? token.sid };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await endSession(token.sid);
      },
    },
    logger: {
      // The text of an error may quote what the caller sent.
      error: (code, cause) =>
        log.error("next-auth", { code, cause: cause instanceof Error ? cause.name : undefined }),
      warn: () => {},
      debug: () => {},
    },
  };
}
