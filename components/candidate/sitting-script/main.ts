import { byId } from "./dom";
import { sit } from "./sit";
import { waitToLeave } from "./wait-to-leave";

const sitting = byId("sitting");
if (sitting?.dataset.base) sit(sitting, sitting.dataset.base);

const ended = byId("ended");
if (ended?.dataset.base) void waitToLeave(ended, ended.dataset.base);
