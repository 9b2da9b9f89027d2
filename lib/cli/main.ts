#!/usr/bin/env node
import { parseArguments } from "./arguments.ts";

// Running a program is what most calls do: only what they need is loaded.
const request = parseArguments(process.argv.slice(2));
switch (request.kind) {
  case "run": {
    const { runRequest } = await import("./program.ts");
    process.exitCode = await runRequest(request);
    break;
  }
  case "version": {
    const { versionText } = await import("./version.ts");
    process.stdout.write(`${versionText}\n`);
    break;
  }
  case "command": {
    const { runCommand } = await import("./command/index.ts");
    process.exitCode = await runCommand(request.args);
    break;
  }
  case "mistake":
    process.stderr.write(
      `${request.message}\nusage: krait [option] ... [-c cmd | -m mod | file | -] [arg] ...\nTry \`krait -h' for more information.\n`,
    );
    process.exitCode = 2;
}
