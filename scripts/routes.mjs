import "./support/check-node.mjs";
import { writeRoutes } from "./support/routes.mjs";

writeRoutes();
