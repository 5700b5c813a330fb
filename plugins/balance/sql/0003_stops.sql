-- When an officer stopped the search for an answer: whichever host searches looks here.
ALTER TABLE balance_questions ADD COLUMN stopped_at TEXT NOT NULL DEFAULT '';
