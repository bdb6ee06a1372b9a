import { pageCsp, pageDocument } from "@/components/candidate/document";
import { messagePage } from "@/components/candidate/message-page";
import { randomToken } from "@/lib/auth/secrets";
import { toAppError } from "@/lib/database-errors";
import { checkDatabase } from "@/lib/health/check-database";
import { newRequestId } from "@/lib/http/refuse";
import { log } from "@/lib/log";
import { enOutage } from "@/lib/messages/en-outage";

/** Files, and server actions, which return their errors as values. */
const needsNoPage = ({ pathname }: URL, headers: Headers) =>
  pathname.startsWith("/_next/") || pathname === "/icon.svg" || headers.has("next-action");

/**
 * Returns the answer to a request for a page, or for next-auth, while the database doesn't respond;
 * null if it does. Next can't choose the status of a page that fails.
 */
export async function outageAnswer(request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  if (needsNoPage(url, request.headers)) return null;
  try {
    await checkDatabase();
    return null;
  } catch (thrown) {
    const { status, cause } = toAppError(thrown);
    const requestId = newRequestId();
    log.error("page unavailable", { requestId, method: request.method }, cause);
    const isPage = !url.pathname.startsWith("/api/");
    const response = isPage ? pageAnswer(status, requestId) : jsonAnswer(status);
    response.headers.set("X-Request-Id", requestId);
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("X-Content-Type-Options", "nosniff");
    if (status === 503) response.headers.set("Retry-After", "5");
    return response;
  }
}

function pageAnswer(status: number, requestId: string): Response {
  const nonce = randomToken(16);
  const page = messagePage(enOutage, "en", { kind: "trouble", status, requestId });
  return new Response(pageDocument(page, nonce), {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": pageCsp(nonce),
    },
  });
}

const jsonAnswer = (status: number) =>
  Response.json({ error: "Service temporarily unavailable" }, { status });
