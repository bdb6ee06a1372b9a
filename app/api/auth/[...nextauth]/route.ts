import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { env } from "@/lib/env";
import { formType } from "@/lib/http/dialects/oauth";
import { answerAuthCall } from "@/lib/identity/answer-auth-call";
import { nextAuthOptions } from "@/lib/identity/configure-next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

async function answer(request: NextRequest, context: Context): Promise<Response> {
  process.env.NEXTAUTH_URL = env.APP_URL;
  const { nextauth } = await context.params;
  return answerAuthCall(request, nextauth, async ({ text }) => {
    const form = { method: "POST", headers: { "Content-Type": formType }, body: text };
    const read = text === undefined ? request : new NextRequest(request.url, form);
    return NextAuth(read, context, nextAuthOptions());
  });
}

export { answer as GET, answer as POST };
