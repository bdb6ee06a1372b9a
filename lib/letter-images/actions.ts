"use server";

import { defineAction } from "@/lib/define-action";
import { addLetterImage } from "./add-letter-image";
import { AddLetterImageInput } from "./schema";

export const addLetterImageAction = defineAction({
  permission: null,
  input: AddLetterImageInput,
  run: addLetterImage,
});
