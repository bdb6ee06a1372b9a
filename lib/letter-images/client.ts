import { fetchData } from "@/lib/api-client";
import type { LetterImageDto } from "./schema";

/** Returns where the dashboard shows an image that a template or letter refers to. */
export const imagePath = (hash: string): string => `/api/letter-images/${hash}`;

/** Stores an image, given as a data: address, for templates and letters. */
export const uploadLetterImage = (image: string): Promise<LetterImageDto> =>
  fetchData<LetterImageDto>("/api/letter-images", {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify({ image }),
  });
