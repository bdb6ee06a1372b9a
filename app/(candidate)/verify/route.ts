import { candidateRoute, refuseForgery } from "@/app/(candidate)/candidate-route";
import { languageOfVisitor } from "@/app/(candidate)/visitor-language";
import { type VerifyProblem, verifyPage } from "@/components/candidate/verify-page";
import { AppError } from "@/lib/errors";
import { readBytes } from "@/lib/http/read-body";
import { originOf } from "@/lib/http/run-route";
import { checkDocument, limitVerifications } from "@/lib/seals/check-document";
import { maxVerified, type Verification } from "@/lib/seals/schema";

const multipart = "multipart/form-data";
/** Bytes of a form around its file. */
const around = 10_000;

export const GET = candidateRoute("/verify", async ({ request }) =>
  verifyPage(await languageOfVisitor(request, null)),
);

/** Verifies the uploaded file and shows the page with the verdict. Stores nothing. */
export const POST = candidateRoute("/verify", async ({ request }) => {
  refuseForgery(request);
  const language = await languageOfVisitor(request, null);
  try {
    return verifyPage(language, { verification: await verify(request) });
  } catch (error) {
    const problem = error instanceof AppError && problems[error.code];
    if (!problem) throw error;
    return verifyPage(language, { problem });
  }
});

const problems: Partial<Record<AppError["code"], VerifyProblem>> = {
  bad_request: "unread",
  not_found: "missing",
  payload_too_large: "tooLarge",
  too_many_requests: "busy",
};

async function verify(request: Request): Promise<Verification> {
  await limitVerifications(originOf(request));
  const type = request.headers.get("content-type") ?? "";
  const sent = await readBytes(request, maxVerified + around, multipart);
  const form = await new Response(new Uint8Array(sent), { headers: { "Content-Type": type } })
    .formData()
    .catch(() => {
      throw new AppError("bad_request", "The form can't be read");
    });
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) throw new AppError("not_found", "No file");
  if (file.size > maxVerified) throw new AppError("payload_too_large", "The file is too large");
  return checkDocument(Buffer.from(await file.arrayBuffer()));
}
