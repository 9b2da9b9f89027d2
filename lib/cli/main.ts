import { parseArguments } from "./arguments.ts";
import { runRequest } from "./program.ts";

/** The command line: sets `process.exitCode`. */
export async function main(args: readonly string[]): Promise<void> {
  const request = parseArguments(args);
  switch (request.kind) {
    case "run":
      process.exitCode = await runRequest(request);
      break;
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
}
