// Run once by `mongo-setup`, and again at each start without harm: makes the replica set and the product's account.
const secret = (name) => fs.readFileSync(`/run/secrets/${name}`, 'utf8').trim();
const admin = db.getSiblingDB('admin');
admin.auth('root', secret('mongo_root_password'));

try {
	rs.status();
} catch {
	rs.initiate({
		_id: 'rs0',
		members: ['mongo1', 'mongo2', 'mongo3'].map((host, _id) => ({ _id, host: `${host}:27017` })),
	});
}
while (!db.hello().isWritablePrimary) {
	if (db.hello().primary) {
		db = connect(`mongodb://${db.hello().primary}/admin`);
		db.auth('root', secret('mongo_root_password'));
	}
	sleep(500);
}

const product = db.getSiblingDB('wrota');
const account = {
	pwd: secret('mongo_wrota_password'),
	// The spare database is the one that `restore -- --check` fills and drops.
	roles: ['wrota', 'wrota_proba'].map((name) => ({ role: 'dbOwner', db: name })),
};
if (product.getUser('wrota') === null) product.createUser({ user: 'wrota', ...account });
else product.updateUser('wrota', account);
