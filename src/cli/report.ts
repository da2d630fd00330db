/** Prints a result: as one JSON object, or as a sentence for people. */
export function report(json: boolean | undefined, result: object, sentence: string): void {
  console.log(json === true ? JSON.stringify(result) : sentence);
}
