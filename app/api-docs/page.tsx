import type { Metadata } from "next";
import { Suspense } from "react";
import { ApiReference } from "@/components/api-docs/api-reference";
import { Mark } from "@/components/layout/mark";
import { Providers } from "@/components/layout/providers";
import { SkipLink } from "@/components/layout/skip-link";
import { ButtonLink } from "@/components/ui/button-link";
import { currentMember } from "@/lib/auth/page-actor";
import { viewerName } from "@/lib/viewer/rules";

export const metadata: Metadata = { title: "API reference" };

export default async function ApiDocsPage() {
  const member = await currentMember().catch(() => null);
  const signedIn = member !== null;
  return (
    <Providers viewer={member && viewerName(member)}>
      <SkipLink />
      <header className="sticky top-0 z-20 flex h-12 items-center gap-3 border-b bg-canvas px-3 md:px-4 print:hidden">
        <Mark className="size-6" />
        <h1 className="min-w-0 flex-1 truncate font-semibold">API reference</h1>
        <ButtonLink size="sm" href={signedIn ? "/" : "/sign-in"}>
          {signedIn ? "Go to Home" : "Sign in"}
        </ButtonLink>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        <Suspense>
          <ApiReference signedIn={signedIn} />
        </Suspense>
      </main>
    </Providers>
  );
}
