-- The files of facts about countries that were imported, each as it came; the latest is in force on every host of the database.
CREATE TABLE country_files (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    digest TEXT NOT NULL,
    content TEXT NOT NULL
);
