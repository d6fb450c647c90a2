// End-to-end tests: the built folder, served from a sub-folder by a plain static server, in the machine's Chromium.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.mjs',
  // The manual's pictures are what the screens are compared with.
  snapshotPathTemplate: '../docs/manual/pictures/{arg}{ext}',
  outputDir: '../target/test-results/e2e',
  // Tests do not share anything; one at a time, because updates and service workers race on a busy machine.
  workers: 1,
  fullyParallel: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['./e2e/reporter.mjs']],
});
