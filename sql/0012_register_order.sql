-- Versions are counted as they come in, in the writer lane: two of one as-of date may arrive within one millisecond, and
-- the later import is the one in force.
ALTER TABLE register_versions ADD COLUMN number BIGINT NOT NULL DEFAULT 0;
UPDATE register_versions SET number = (
    SELECT COUNT(*) FROM register_versions AS earlier
    WHERE earlier.imported_at < register_versions.imported_at
       OR (earlier.imported_at = register_versions.imported_at AND earlier.id <= register_versions.id));
