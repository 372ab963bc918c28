// A process of its own that draws numbers of one key at a sign, all at once: `draw-numbers.ts <key> <count>`.
import { once } from 'node:events';
import { boot } from '../../boot.ts';
import { inTransaction } from '../command/transaction.ts';
import { nextNumber } from '../numbering/numbering.ts';

const [key = '', count = '0'] = process.argv.slice(2);
const services = await boot();
process.send?.('ready');
await once(process, 'message');
const draw = () => inTransaction(services, (tx) => nextNumber(tx, key));
process.send?.(await Promise.all(Array.from({ length: Number(count) }, draw)));
await services.payload.destroy();
process.exit(0);
