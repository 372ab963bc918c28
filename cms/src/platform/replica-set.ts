import { type Document, MongoClient } from 'mongodb';

const ANSWER_LIMIT_MS = 3000;

/** What to do about a database that cannot do transactions. */
export const noReplicaSet =
	'MongoDB działa bez zestawu replik. Uruchom mongod z --replSet rs0, wykonaj rs.initiate() i dodaj ?replicaSet=rs0 do MONGODB_URI.';

/**
 * The address of each node alone, without the name of a set: a node that belongs to none can be asked through it, while
 * the driver would wait for the set in vain. None for `mongodb+srv`.
 */
const directUris = (uri: string): string[] => {
	const parts = /^mongodb:\/\/([^@/]*@)?([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(uri);
	if (!parts) return [];
	const [, login = '', hosts = '', database = '', query = ''] = parts;
	const options = query
		.split('&')
		.filter((option) => option !== '' && !/^(replicaSet|directConnection)=/i.test(option));
	return hosts
		.split(',')
		.map((host) => `mongodb://${login}${host}/${database}?${[...options, 'directConnection=true'].join('&')}`);
};

const hello = async (uri: string): Promise<Document> => {
	const client = new MongoClient(uri, { serverSelectionTimeoutMS: ANSWER_LIMIT_MS });
	try {
		return await (await client.connect()).db('admin').command({ hello: 1 });
	} finally {
		await client.close();
	}
};

const helloOfAny = async (uri: string): Promise<Document | null> => {
	for (const direct of directUris(uri)) {
		const answer = await hello(direct).catch(() => null);
		if (answer) return answer;
	}
	return null;
};

/**
 * Asks the database itself, before anything else does: an address that names a set proves nothing about the server.
 * @throws Error in one Polish sentence when it does not answer, or cannot do transactions
 */
export const requireReplicaSet = async (uri: string): Promise<void> => {
	let answer: Document;
	try {
		answer = await hello(uri);
	} catch (cause) {
		const alone = await helloOfAny(uri);
		if (alone && typeof alone.setName !== 'string') throw new Error(noReplicaSet, { cause });
		const words = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`Nie można połączyć się z bazą z MONGODB_URI: ${words}`, { cause });
	}
	if (typeof answer.setName !== 'string') throw new Error(noReplicaSet);
};
