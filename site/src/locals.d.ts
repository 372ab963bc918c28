/// <reference types="astro/client" />
declare namespace App {
	interface Locals extends Readonly<import('./http/page-maker.ts').PageLocals> {}
}
