/** How many tests of a run passed and which did not. */
export interface Tally {
	passed: number;
	failures: string[];
}

/** What a run is made of; `npm test -- int e2e` runs only the layers it names. */
export const layers = ['checks', 'unit', 'int', 'e2e'] as const;
export type Layer = (typeof layers)[number];

/** The failures of a run whose product did not start: that, and every wanted thing that could not be looked at. */
export const unseen = (wanted: readonly Layer[], generatedChecks: readonly string[]): string[] => [
	'the product starts',
	...wanted
		.flatMap((layer) => (layer === 'checks' ? generatedChecks : [layer]))
		.map((name) => `${name}: not run, the product did not start`),
];

interface AssertionReport {
	fullName: string;
	status: string;
}

interface FileReport {
	name: string;
	status: string;
	message?: string;
	assertionResults: AssertionReport[];
}

/** What vitest's JSON reporter writes, as far as it is read here. */
export interface VitestReport {
	testResults: FileReport[];
}

const PASSED = 'passed';

const failuresOf = (file: FileReport): string[] => {
	const bad = file.assertionResults.filter(({ status }) => status !== PASSED);
	if (bad.length > 0)
		return bad.map(
			({ fullName, status }) =>
				`${file.name}: ${fullName}${status === 'failed' ? '' : ` (${status}: a test may not be left out)`}`,
		);
	return file.status === PASSED ? [] : [`${file.name}: ${file.message?.split('\n')[0] || 'did not run'}`];
};

/**
 * Counts a run. A test that did not run (skipped, todo) counts as failed, as does a file that could not be loaded, and
 * a run that ended badly (`exitCode`) although every test in the report passed.
 */
export const tally = (project: string, report: VitestReport | null, exitCode: number | null): Tally => {
	if (report === null) return { passed: 0, failures: [`${project}: the tests did not run to their end`] };
	const passed = report.testResults
		.flatMap(({ assertionResults }) => assertionResults)
		.filter(({ status }) => status === PASSED).length;
	const failures = report.testResults.flatMap(failuresOf);
	if (passed === 0 && failures.length === 0) return { passed, failures: [`${project}: there were no tests`] };
	return exitCode === 0 || failures.length > 0
		? { passed, failures }
		: { passed, failures: [`${project}: an error outside of any test`] };
};
