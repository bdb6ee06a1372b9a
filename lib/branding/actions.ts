"use server";

import { defineAction } from "@/lib/define-action";
import { SaveBrandingInput } from "./schema";
import { updateBranding } from "./update-branding";

export const saveBrandingAction = defineAction({
  permission: "account.manage",
  input: SaveBrandingInput,
  run: (actor, { revision, ...input }) => updateBranding(actor, input, { ifMatch: revision }),
});
