-- What was published of a meeting, whole, with what was withheld: later figures are protected beside it, and it is shown as it was. It holds
-- numbers by country, type and gender, of nobody the name.
CREATE TABLE balance_publications (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL,
    population TEXT NOT NULL,
    figures TEXT NOT NULL,
    published_by TEXT NOT NULL,
    published_at TEXT NOT NULL
);
CREATE INDEX balance_publications_by_meeting ON balance_publications (meeting, published_at);
