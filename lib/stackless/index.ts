import "./bomb-methods.ts";
import "./channel-methods.ts";
import "./host-await.ts";
import "./tasklet-methods.ts";

export { channelType } from "./channel.ts";
export { awaits, awaitsHost, drive } from "./drive.ts";
export { cframeType, stacklessFunctions, stacklessModuleType } from "./functions.ts";
export { bombType, taskletType } from "./tasklet.ts";
export { kernelOf } from "./thread.ts";
