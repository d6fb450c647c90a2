// How the benchmark goes through the program: the same hands as in the end-to-end tests, and nothing else here knows
// a screen.
import { Shift } from '../e2e/shift.mjs';

/** Where the number of a filed complaint appears, which it does only after the transaction is complete. */
const FILED = '#filed-number';

/** A shift at a page of the benchmark's own browser. */
export function shiftAt(page, site) {
  const mounted = () => page.waitForFunction(() => document.readyState === 'complete' && !document.getElementById('skeleton'));
  const open = async (path = '') => {
    await page.goto(site.url + path);
    await mounted();
  };
  return new Shift({ page, site, open, mounted });
}

/** From the first run to an empty desk. */
export const startWorkspace = (shift) => shift.begin();

/** Opens the complaint form of a new contact; returns its largest text field. */
export async function complaintForm(shift) {
  await shift.ring();
  await shift.toComplaint();
  return shift.page.locator('#f-hechos');
}

/** Files one complaint and ends the contact; `measured` is given the last step, the one that saves, and where its effect shows. */
export async function saveOneComplaint(shift, measured) {
  if (!(await shift.page.locator('#f-hechos').isVisible())) await complaintForm(shift);
  await shift.fill();
  await shift.button(shift.words.review, false).click();
  await shift.page.locator('#check-title').waitFor();
  const time = await measured(() => shift.button(shift.words.file, false).click(), FILED);
  await shift.finish();
  return time;
}
