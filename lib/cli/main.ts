import { parseArguments } from "./arguments.ts";
import { runRequest } from "./program.ts";

/** The command line: sets `process.exitCode`. */
export async function main(args: readonly string[]): Promise<void> {
  const request = parseArguments(args);
  if (request.kind !== "run") endQuietly();
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

/** Whoever reads what is written here may have had enough: that is no error. Programs write in ways of their own. */
function endQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (failure: NodeJS.ErrnoException) => {
      if (failure.code !== "EPIPE") throw failure;
    });
  }
}
