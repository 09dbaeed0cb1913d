import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === "soak" ? ["test/soak/**/*.soak.ts"] : ["test/**/*.test.ts"],
    setupFiles: ["test/setup/seed-properties.ts"],
    // They end what hangs and measure nothing: a test that starts five programs takes minutes on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
}));
