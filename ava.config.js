export default {
  files: ["build/spec/**/*.spec.js"],
  concurrency: 2,
  timeout: "10m",
  workerThreads: false,
  nodeArguments: ["--enable-source-maps"],
};
