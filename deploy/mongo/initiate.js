// Run by mongosh, once or again: makes the replica set, waits until it takes writes, and gives the server its account.
/* global rs, db, sleep */
try {
  rs.status();
} catch {
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'database:27017' }] });
}
while (!db.hello().isWritablePrimary) sleep(200);

const admin = db.getSiblingDB('admin');
const account = {
  pwd: process.env.LODESTONE_MONGO_PASSWORD,
  roles: [{ role: 'readWrite', db: 'lodestone' }],
};
if (admin.getUser('lodestone')) admin.updateUser('lodestone', account);
else admin.createUser({ user: 'lodestone', ...account });
