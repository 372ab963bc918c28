import path from 'node:path';
import { z } from 'zod';

const secret = z.string().min(24, 'musi mieć co najmniej 24 znaki');
const port = z.coerce.number().int().min(1).max(65_535);

const shape = z.object({
	MONGODB_URI: z
		.string()
		.regex(/[?&]replicaSet=|^mongodb\+srv:/, 'musi wskazywać zestaw replik (…?replicaSet=rs0)')
		.describe('Adres zestawu replik MongoDB; bez replicaSet= produkt odmawia startu.'),
	PAYLOAD_SECRET: secret.describe('Podpisuje sesje pracowników.'),
	JOURNAL_KEY: secret.describe('Klucz HMAC dziennika; trzymaj jego kopię poza serwerem.'),
	SITE_KEY: secret.describe('Wspólny klucz portalu i CMS dla wewnętrznego API.'),
	SITE_URL: z.url().describe('Publiczny adres portalu.'),
	CMS_URL: z.url().describe('Publiczny adres panelu.'),
	SMTP_URL: z.url().describe('Serwer poczty, np. smtp://127.0.0.1:1025.'),
	MEILI_URL: z
		.string()
		.refine(
			(list) => list.split(',').every((url) => z.url().safeParse(url).success),
			'musi być adresem albo adresami po przecinku',
		)
		.describe('Adres Meilisearch; kilka po przecinku to kilka kopii indeksu, w tej samej kolejności co w portalu.'),
	MEILI_MASTER_KEY: z
		.string()
		.min(16)
		.describe(
			'Klucz główny Meilisearch (tylko worker i narzędzia); jeden dla wszystkich albo po przecinku dla każdego.',
		),
	WROTA_DATA: z
		.string()
		.refine(path.isAbsolute, 'musi być pełną ścieżką')
		.describe('Folder danych; pliki są w files/.'),
	WROTA_BACKUP: z
		.string()
		.refine(path.isAbsolute, 'musi być pełną ścieżką')
		.optional()
		.describe('Drugie miejsce na kopie zapasowe (inny dysk albo inna maszyna); bez niego worker ich nie robi.'),
	WROTA_BACKUP_HOURS: z.coerce.number().min(1).max(24).default(24).describe('Co ile godzin worker robi kopię.'),
	WROTA_BACKUP_DAYS: z.coerce.number().int().min(1).max(3650).default(30).describe('Ile dni trzyma się kopie.'),
	METRICS_KEY: secret.optional().describe('Klucz, z którym Prometheus pyta o /metrics; bez niego nie ma tego adresu.'),
	WROTA_INDEX: z
		.string()
		.regex(/^[a-z][a-z0-9_-]*$/)
		.default('wrota')
		.describe('Nazwa indeksu wyszukiwarki.'),
	WROTA_DEMO: z.enum(['0', '1']).default('0').describe('1 oznacza dane demonstracyjne na każdej stronie.'),
	MAIL_FROM: z.string().default('Wrota Lubuskie <nie-odpowiadaj@wrota.example>').describe('Nadawca poczty.'),
	CMS_PROXY_HOPS: z.coerce
		.number()
		.int()
		.min(0)
		.max(5)
		.default(0)
		.describe(
			'Ile zaufanych serwerów pośrednich stoi przed panelem; z ilu końcowych adresów X-Forwarded-For wolno korzystać.',
		),
	HOST: z.string().default('127.0.0.1').describe('Adres nasłuchu.'),
	CMS_PORT: port.default(3000).describe('Port panelu i API.'),
	WORKER_PORT: port.default(3010).describe('Port stanu workera.'),
	LOG_LEVEL: z
		.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
		.default('info')
		.describe('Szczegółowość logu.'),
});

const isWithin = (folder: string, outer: string): boolean => !path.relative(outer, folder).startsWith('..');

/** A copy beside the original goes with it. Source: § 18 of the BIP regulation of 18 January 2007 (separate media). */
const schema = shape.refine(({ WROTA_BACKUP, WROTA_DATA }) => !WROTA_BACKUP || !isWithin(WROTA_BACKUP, WROTA_DATA), {
	path: ['WROTA_BACKUP'],
	message: 'musi leżeć poza WROTA_DATA: kopia obok danych ginie razem z nimi',
});

export type Env = z.infer<typeof schema>;

/**
 * Parses the environment once, at boot. No secret has a default.
 * @throws Error that names every missing or wrong key in one message.
 */
export const parseEnv = (source: NodeJS.ProcessEnv): Env => {
	const parsed = schema.safeParse(source);
	if (parsed.success) return parsed.data;
	const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
	throw new Error(`Złe ustawienia środowiska:\n${problems.join('\n')}`);
};

/** Whether every page says that the data are invented; asked by the panel's frame, which is built without any settings. */
export const isDemonstration = (): boolean => process.env.WROTA_DEMO === '1';

/**
 * The secret for the configuration, which the admin's build reads as well: it signs nothing, needs no secret and gets a
 * word that no process ever starts with (`parseEnv` would refuse it, were it given).
 * @throws Error outside the build when there is no secret
 */
export const payloadSecret = (source: NodeJS.ProcessEnv): string => {
	const given = source.PAYLOAD_SECRET;
	if (given !== undefined && given !== '') return given;
	if (source.NEXT_PHASE === 'phase-production-build') return 'build-only';
	throw new Error('Złe ustawienia środowiska:\n  PAYLOAD_SECRET: brakuje sekretu, który podpisuje sesje.');
};

/** Every key with its sentence, for the README and its test. */
export const envKeys: readonly { key: string; description: string }[] = Object.entries(shape.shape).map(
	([key, value]) => ({
		key,
		description: value.description ?? '',
	}),
);

let parsed: Env | undefined;
/** The environment of this process, parsed at the first call. */
export const env = (): Env => {
	parsed ??= parseEnv(process.env);
	return parsed;
};
