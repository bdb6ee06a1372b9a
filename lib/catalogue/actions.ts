"use server";

import { defineAction } from "@/lib/define-action";
import { addCodes } from "./add-codes";
import { deleteCode } from "./delete-code";
import { AddCodesInput, CatalogueParams } from "./schema";

export const addCodesAction = defineAction({
  permission: "eligibility.write",
  input: AddCodesInput,
  run: addCodes,
});

export const deleteCodeAction = defineAction({
  permission: "eligibility.write",
  input: CatalogueParams,
  run: deleteCode,
});
