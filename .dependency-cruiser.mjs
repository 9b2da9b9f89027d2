// Which folder may import which, type imports included. The order is that of the layers.

const layers = {
  grammar: [],
  "lib/text": [],
  "lib/code": [],
  "lib/host": [],
  "lib/prelude": [],
  "lib/cache": ["lib/code", "lib/host"],
  "lib/syntax": ["grammar"],
  "lib/compiler": ["lib/code", "lib/syntax"],
  "lib/object": ["lib/text", "lib/code"],
  "lib/interpreter": ["lib/text", "lib/code", "lib/object"],
  "lib/stackless": ["lib/code", "lib/object", "lib/interpreter"],
  "lib/jit": ["lib/code", "lib/object", "lib/interpreter"],
  "lib/report": ["lib/text", "lib/code", "lib/syntax", "lib/compiler", "lib/object", "lib/interpreter"],
  // Builtins are modules too (`builtins`), and both know the system: the machine, its host, its sources.
  "lib/module": [
    "lib/text",
    "lib/code",
    "lib/host",
    "lib/cache",
    "lib/object",
    "lib/interpreter",
    "lib/stackless",
    "lib/report",
    "lib/builtins",
    "lib/stackless",
  ],
  // compile(), eval() and exec() need the compiler.
  "lib/builtins": [
    "lib/text",
    "lib/host",
    "lib/cache",
    "lib/syntax",
    "lib/compiler",
    "lib/object",
    "lib/interpreter",
    "lib/module",
  ],
  "lib/cli": ["lib/index.ts"],
};

/** Packages that are bundled, by the folder that may use them. */
const packages = { grammar: ["moo", "nearley"], "lib/cli": ["clipanion"] };

const escape = text => text.replaceAll(".", "\\.");
const within = folder => (folder.endsWith(".ts") ? `^${escape(folder)}$` : `^${escape(folder)}/`);

export default {
  forbidden: [
    { name: "no cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "everything is found", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...Object.entries(layers).map(([folder, others]) => ({
      name: `${folder} imports ${others.join(", ") || "nothing"}`,
      severity: "error",
      from: { path: within(folder) },
      to: { path: "^(grammar|lib|spec|scripts)/", pathNot: [folder, ...others].map(within) },
    })),
    ...Object.keys(layers).map(folder => ({
      name: `${folder} uses ${packages[folder]?.join(", ") ?? "no packages"}`,
      severity: "error",
      from: { path: within(folder) },
      to: {
        path: "node_modules/",
        pathNot: (packages[folder] ?? []).map(name => `node_modules/(@types/)?${name}/`),
      },
    })),
    {
      name: "only the host's adapter and the command line use Node.js",
      severity: "error",
      from: { path: "^(grammar|lib)/", pathNot: "^lib/(cli/|host/node\\.ts$)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "sources don't import specs",
      severity: "error",
      from: { path: "^(grammar|lib)/" },
      to: { path: "^(spec|scripts)/" },
    },
    {
      name: "the command line is a user of the public API",
      severity: "error",
      from: { path: "^lib/(vm|index)\\.ts$" },
      to: { path: "^lib/cli/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types"] },
  },
};
