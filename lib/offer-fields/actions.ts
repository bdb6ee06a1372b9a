"use server";

import { defineAction } from "@/lib/define-action";
import { createOfferField } from "./create-offer-field";
import { CreateOfferFieldInput, OfferFieldReference, UpdateOfferFieldInput } from "./schema";
import { updateOfferField } from "./update-offer-field";

export const createOfferFieldAction = defineAction({
  permission: "account.manage",
  input: CreateOfferFieldInput,
  run: createOfferField,
});

export const updateOfferFieldAction = defineAction({
  permission: "account.manage",
  input: OfferFieldReference.and(UpdateOfferFieldInput),
  run: (actor, { id, revision, ...input }) =>
    updateOfferField(actor, id, input, { ifMatch: revision }),
});
