import { folderFailure } from './failure';

const panic = [
  '[1795500659:358181][9968:0x7f1fcbfff6c0], file:secantus_documents_sh12.wt, eviction-server: handle-write: pwrite: failed to write 90112 bytes at offset 221184: No space left on device',
  '[1795500659:360103][9968:0x7f1fcbfff6c0], eviction-server: the process must exit and restart: WT_PANIC: WiredTiger library panic',
];

it.each([
  [
    'the storage panicked on a full disk',
    panic,
    /^The disk that holds the data folder \/srv\/data is full\. Free/,
  ],
  ['Node.js could not make the folder', ['EACCES: permission denied, mkdir'], /cannot be written\. Give/],
  [
    'Python could not open the lock',
    ['PermissionError: [Errno 13] Permission denied'],
    /cannot be written\. Give/,
  ],
  ['the data is damaged', ['first', 'WT_ERROR: bad magic'], /cannot run on .* \(WT_ERROR: bad magic\)\. Set/],
  ['it was killed', [], /\(it ended without a word\)\. Set LODESTONE_DATA_DIR/],
])('says what to do when %s', (_, words, sentence) => {
  expect(folderFailure('/srv/data', words).message).toMatch(sentence);
});
