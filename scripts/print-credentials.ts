import { demoCredentials } from "@/db/seed/credentials";

console.log(JSON.stringify(demoCredentials(), null, 2));
