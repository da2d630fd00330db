export const EXIT = { notDone: 1, misunderstood: 2, chainBroken: 3 };

export const EXIT_CODES = `
Exit codes:
  0  done; for verify: the chain holds; for doctor: nothing failed
  1  not done; standard error says why, or with --json the object's "error"; for doctor: something failed
  2  the command line was not understood
  3  verify only: the chain does not hold`;
