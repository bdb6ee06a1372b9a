import { and, asc, eq, gt } from "drizzle-orm";
import { Zip, ZipPassThrough } from "fflate";
import { database } from "@/db/client";
import { bulkFiles } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";
import { findRunOrThrow, type RunRow } from "./find-run";

/** Files read at once, so that memory holds few of them. */
const filesAtOnce = 20;

/**
 * Exports the letters that a run has printed as chunks of one zip, a few files at a time. Throws
 * `not_found` for a run of another kind, and `conflict` before it has ended.
 */
export async function exportLetters(actor: Actor, id: number): Promise<AsyncGenerator<Uint8Array>> {
  requirePermission(actor, "offers.read");
  const run = await findRunOrThrow(database(), actor.accountId, id);
  if (run.kind !== "print_letters") throw notFound("Letters");
  if (run.status === "review" || run.status === "running") {
    throw new AppError("conflict", "The letters aren't ready yet");
  }
  return zipFiles(run);
}

async function* zipFiles(run: RunRow): AsyncGenerator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (let after = 0, isLast = false; !isLast; ) {
    const files = await readFiles(run, after);
    for (const { name, bytes } of files) {
      // Stored, not compressed: a PDF is compressed already.
      const file = new ZipPassThrough(name);
      file.mtime = run.finishedAt ?? run.createdAt;
      zip.add(file);
      file.push(bytes, true);
    }
    yield* chunks.splice(0);
    isLast = files.length < filesAtOnce;
    after = files.at(-1)?.position ?? after;
  }
  zip.end();
  yield* chunks;
}

const readFiles = (run: RunRow, after: number) =>
  database()
    .select({ position: bulkFiles.position, name: bulkFiles.name, bytes: bulkFiles.bytes })
    .from(bulkFiles)
    .where(
      and(
        eq(bulkFiles.accountId, run.accountId),
        eq(bulkFiles.runId, run.id),
        gt(bulkFiles.position, after),
      ),
    )
    .orderBy(asc(bulkFiles.position))
    .limit(filesAtOnce);
