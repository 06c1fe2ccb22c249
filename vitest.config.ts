import { defineConfig } from "vitest/config";
import { isStray } from "./src/read/pdf/stray.js";

// Two cores shared with the processes that tests start make the default of 5 s too tight.
const patient = { testTimeout: 30_000, hookTimeout: 120_000 };

// As cli/start.ts has it, for the same reason.
const execArgv = process.versions.v8.startsWith("11.") ? [`--interrupt-budget=${2 * 132 * 1024}`] : [];

export default defineConfig({
  test: {
    // By default one core is left to the terminal, which on two cores is half of them.
    maxWorkers: "100%",
    // The program passes these over as well (cli/start.ts); they come at any time, so that a test cannot wait for them.
    onUnhandledError: (error) => !isStray(error),
    projects: [
      { test: { ...patient, execArgv, name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/e2e/**"] } },
      // End to end runs the built program, so it is built first where the sources are newer.
      {
        test: {
          ...patient,
          execArgv,
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/e2e/build.ts"],
        },
      },
    ],
  },
});
