import { notFound } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import { AppError } from "@/lib/errors";

/**
 * A reader of the record that a page's address names, once in a request. An id that is none, and
 * a record the account does not have, show the not-found page.
 */
export function readRecord<Row>(
  params: z.ZodType<{ id: number }>,
  read: (id: number) => Promise<Row>,
): (id: string) => Promise<Row> {
  return cache(async (text: string) => {
    const parsed = params.safeParse({ id: text });
    if (!parsed.success) notFound();
    try {
      return await read(parsed.data.id);
    } catch (error) {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    }
  });
}
