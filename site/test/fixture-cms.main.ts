import { startFixtureCms } from './fixture-cms.ts';

/** The fixture as a program, to look at pages without the CMS: `node test/fixture-cms.main.ts [port]`. */
const cms = await startFixtureCms(Number(process.argv[2] ?? 0));
console.log(cms.url);
