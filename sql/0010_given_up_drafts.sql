-- Officers' lists leave out what was given up before it was ever sent in. Each index they are read and counted along holds the
-- instant of submission, so that leaving them out reads no rows.
DROP INDEX applications_by_name;
DROP INDEX applications_by_country;
DROP INDEX applications_by_state;
CREATE INDEX applications_by_name ON applications (meeting, name_key, id, state, category, country, submitted_at);
CREATE INDEX applications_by_country ON applications (meeting, country, name_key, id, state, category, submitted_at);
CREATE INDEX applications_by_state ON applications (meeting, state, name_key, id, category, country, submitted_at);
