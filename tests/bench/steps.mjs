// How the benchmark goes through the program: the only file here that knows its screens.

/** From the first run to an empty desk. */
export async function startWorkspace(page) {
  throw new Error('tests/bench/steps.mjs does not know the first run yet');
}

/** Opens the complaint form of a new contact; returns its largest text field. */
export async function complaintForm(page) {
  throw new Error('tests/bench/steps.mjs does not know the complaint form yet');
}

/** Fills one complaint and saves it; `measured` is called with the last step, the one that saves, and its result returned. */
export async function saveOneComplaint(page, measured) {
  throw new Error('tests/bench/steps.mjs does not know the complaint form yet');
}
