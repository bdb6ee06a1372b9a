import type { z } from "zod";
import type { RecordForm } from "@/components/forms/use-record-form";
import type { CreateCandidateInput } from "@/lib/candidates/schema";

type CandidateValues = z.input<typeof CreateCandidateInput>;

/** Form state of a candidate, shared by the form's parts. */
export type CandidateRecordForm = RecordForm<CandidateValues, CreateCandidateInput>;

export const newCandidate: CandidateValues = {
  firstName: "",
  middleName: "",
  lastName: "",
  suffix: "",
  email: "",
  phone: "",
  homePhone: "",
  officePhone: "",
  address1: "",
  address2: "",
  city: "",
  provinceState: "",
  postalCode: "",
  country: "",
  candidateId: "",
  schoolCode: "",
  locale: "",
  additionalAttributes: [],
  optedOutAt: null,
};
