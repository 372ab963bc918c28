// Downloads the vendor's mongod and prints where it lies. A program of its own, so that it can be ended when it takes too long.
import { MongoBinary } from 'mongodb-memory-server-core';

const [version, downloadDir] = process.argv.slice(2);
if (version === undefined || downloadDir === undefined) throw new Error('Usage: official-mongod.ts VERSION FOLDER');
const path = await MongoBinary.getPath({ version, downloadDir, checkMD5: true });
process.stdout.write(`\nmongod=${path}\n`);
