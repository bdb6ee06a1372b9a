import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { env } from "@/lib/env";
import { nextAuthOptions } from "@/lib/identity/configure-next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, context: Context): Promise<Response> {
  process.env.NEXTAUTH_URL = env.APP_URL;
  return NextAuth(request, context, nextAuthOptions());
}

export { answer as GET, answer as POST };
