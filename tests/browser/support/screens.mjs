// The two screens on which everything must work.

export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

export const DESKTOP = { viewport: { width: 1366, height: 900 } };
