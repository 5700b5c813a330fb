-- The symbol of the document in which the list was circulated (A/76/INF/3), given with the circulation.
ALTER TABLE nonobjection_lists ADD COLUMN symbol TEXT NOT NULL DEFAULT '';
