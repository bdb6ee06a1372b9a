import { demoCredentials } from "@/lib/demo/credentials";

console.log(JSON.stringify(demoCredentials(), null, 2));
