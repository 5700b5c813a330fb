-- The version that the applicant may know: it rises with what the applicant did or is shown, never with a step of a list.
ALTER TABLE applications ADD COLUMN shown_version BIGINT NOT NULL DEFAULT 1;
UPDATE applications SET shown_version = version;

-- Where a letter goes that is not for the account's own address: a new address, until it is confirmed. "" otherwise.
ALTER TABLE outbox ADD COLUMN address TEXT NOT NULL DEFAULT '';
-- What the link confirms, such as that new address.
ALTER TABLE confirmations ADD COLUMN value TEXT NOT NULL DEFAULT '';
CREATE INDEX confirmations_by_account ON confirmations (account);
CREATE INDEX tokens_by_account ON tokens (account);

-- Files that a document let go of; erased by the housekeeper once no other document is the same file.
CREATE TABLE released_files (
    sha256 TEXT PRIMARY KEY,
    since TEXT NOT NULL
);
