/** A process that runs the embedded database over the folder it is given, until it is killed; Ctrl-C does not end it. */
import { startEngine } from '../../src/platform/embedded';

process.on('SIGINT', () => undefined);
void startEngine({ dataDir: process.argv[2]! }).then(({ uri }) => console.log(uri));
