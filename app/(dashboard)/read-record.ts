import { notFound } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import { AppError } from "@/lib/errors";

/**
 * Returns a reader for the record in a page's address, cached for the request. An invalid id or an
 * unknown record shows the not-found page.
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
