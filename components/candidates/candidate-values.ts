import type { z } from "zod";
import type { RecordForm } from "@/components/forms/use-record-form";
import type { CreateCandidateInput } from "@/lib/candidates/schema";

type CandidateValues = z.input<typeof CreateCandidateInput>;

/** The form of a candidate, for the parts that it is made of. */
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
  additionalAttributes: [],
  optedOutAt: null,
};
