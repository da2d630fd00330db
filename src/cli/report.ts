/** Prints a result: as one JSON object, or as a sentence for people. */
export function report(json: boolean | undefined, result: object, sentence: string): void {
  console.log(json === true ? JSON.stringify(result) : sentence);
}

/** Prints why something was not done: as one JSON object beside the results, or as a sentence on standard error. */
export function reportError(json: boolean, sentence: string): void {
  if (json) console.log(JSON.stringify({ error: sentence }));
  else console.error(sentence);
}
