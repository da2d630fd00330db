import { createReadStream } from 'node:fs';

const LINE_FEED = 0x0a;

/** The lines of a file in UTF-8, each of which must end with a line feed; one at a time, in constant memory. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0;
    const bytes = Buffer.concat([rest, chunk]);
    for (let end; (end = bytes.indexOf(LINE_FEED, start)) >= 0; start = end + 1)
      yield decoder.decode(bytes.subarray(start, end));
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) throw new Error('the last line does not end');
}
