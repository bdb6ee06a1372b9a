import { letterScript } from "@/components/candidate/letter-script";

/** Serves the script of offers' pages, which work without it too. */
export const GET = (): Response =>
  new Response(letterScript, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
      "X-Content-Type-Options": "nosniff",
    },
  });
