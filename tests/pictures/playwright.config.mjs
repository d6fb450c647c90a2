// Pictures of every screen, for people to look at: `cd tests && npx playwright test -c pictures/playwright.config.mjs`. No part of `make test`.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.look.mjs',
  outputDir: '../../target/test-results/pictures',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
});
