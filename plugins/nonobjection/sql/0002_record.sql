-- Objections and what goes with them stand in the record alone (ledger.hpp); so do receipts and acknowledgements.
DROP INDEX nonobjection_sealed_by_list;
DROP TABLE nonobjection_sealed;
DROP TABLE nonobjection_receipts;

-- A name whose circulated text changed is circulated anew by itself. The CHECK of the first version knows no such opening.
CREATE TABLE nonobjection_openings_anew (
    list TEXT NOT NULL REFERENCES nonobjection_lists (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('circulated', 'extended', 'reopened', 'corrected')),
    at TEXT NOT NULL,
    deadline TEXT NOT NULL,
    reason TEXT NOT NULL,
    officers TEXT NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (list, number)
);
INSERT INTO nonobjection_openings_anew (list, number, kind, at, deadline, reason, officers, entry)
    SELECT list, number, kind, at, deadline, reason, officers, '' FROM nonobjection_openings;
DROP TABLE nonobjection_openings;
ALTER TABLE nonobjection_openings_anew RENAME TO nonobjection_openings;

-- How a mission works: the account that heads it, and whether a second person must confirm what it says.
CREATE TABLE nonobjection_missions (
    meeting TEXT NOT NULL,
    state TEXT NOT NULL,
    head TEXT NOT NULL,
    confirm INTEGER NOT NULL CHECK (confirm IN (0, 1)),
    PRIMARY KEY (meeting, state)
);

-- Whose letters an officer has seen and let go. Those of before this table went at once.
CREATE TABLE nonobjection_releases (
    list TEXT NOT NULL REFERENCES nonobjection_lists (id),
    opening INTEGER NOT NULL,
    officer TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (list, opening)
);
INSERT INTO nonobjection_releases (list, opening, officer, at) SELECT list, number, '', at FROM nonobjection_openings;
