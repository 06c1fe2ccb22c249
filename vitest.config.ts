import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The end-to-end tests start processes; two cores shared with them make the default of 5 s too tight.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
