// What people do, in a browser: without JavaScript, with it, and on a phone's width.
// The tests start the servers they need themselves, each on a data folder of its own.
import { defineConfig, devices } from '@playwright/test';

const launchOptions = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

export default defineConfig({
  testDir: './tests',
  outputDir: './results',
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  use: { actionTimeout: 15_000, navigationTimeout: 15_000, ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, launchOptions, timezoneId: 'Europe/Helsinki' },
  projects: [
    { name: 'nojs', use: { javaScriptEnabled: false } },
    { name: 'js' },
    { name: 'mobile', use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
});
