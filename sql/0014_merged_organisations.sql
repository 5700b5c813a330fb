-- Which two organisations a merge made one. Families are what the merges that stand hold together: what one of them is taken back
-- from is read from the others, so that nothing else need be remembered.
ALTER TABLE merges ADD COLUMN kept_organisation TEXT NOT NULL DEFAULT '';
ALTER TABLE merges ADD COLUMN merged_organisation TEXT NOT NULL DEFAULT '';
UPDATE merges SET kept_organisation = COALESCE((SELECT a.organisation FROM applications a WHERE a.id = merges.kept), ''),
    merged_organisation = COALESCE((SELECT a.organisation FROM applications a WHERE a.id = merges.merged), '');
ALTER TABLE merges DROP COLUMN from_family;
ALTER TABLE merges DROP COLUMN organisations;
