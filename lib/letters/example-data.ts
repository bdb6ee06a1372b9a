import type { LetterData } from "./types";

/** Example data with every field filled, matching the catalogue's examples. */
export const exampleLetterData = {
  candidate: {
    firstName: "John",
    middleName: "Robert",
    lastName: "Doe",
    suffix: "Jr.",
    email: "john.doe@example.com",
    phone: "+1 555 123 4567",
    homePhone: "+1 555 123 4568",
    officePhone: "+1 555 123 4569",
    address1: "12 Main Street",
    address2: "Apartment 4",
    city: "Springfield",
    provinceState: "IL",
    postalCode: "62701",
    country: "US",
  },
  job: {
    title: "Senior Backend Engineer",
    department: "Engineering",
    location: "San Francisco, CA (Remote)",
    employmentType: "full-time",
  },
  offer: {
    id: 12,
    salary: 150000,
    currency: "USD",
    payFrequency: "yearly",
    startDate: "2024-04-15",
    expiryDate: "2024-04-01",
    createdAt: "2024-03-15T10:30:00Z",
  },
  assistance: {
    providerName: "Bright Futures",
    service: "education service",
    additionalNotes: "Ask for Maria.",
    couponCode: "LEARN-2024",
    answerBy: "2024-04-01",
    answerUrl: "https://example.com/answer",
    optOutUrl: "https://example.com/opt-out",
  },
  account: {
    name: "Acme",
    address: "1 Market Street, San Francisco, CA 94105",
    timeZone: "America/Los_Angeles",
    signatory: { name: "Jane Roe", title: "Head of People", image: null },
  },
} satisfies LetterData;
